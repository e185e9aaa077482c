import type { Prepared } from "../prepared.js";
import { LeastRecentlyUsed } from "./least-recently-used.js";

/**
 * Prepared operations, kept by their normal form, so that neither names nor
 * white space make a new one, and found again by the name of their document.
 * What comes twice at a time is prepared once. What fails is not kept.
 */
export class OperationCache {
  readonly #byForm: LeastRecentlyUsed<Promise<Prepared>>;
  readonly #forms: LeastRecentlyUsed<string>;

  constructor(size: number) {
    this.#byForm = new LeastRecentlyUsed(size);
    this.#forms = new LeastRecentlyUsed(size);
  }

  byName(name: string): Promise<Prepared> | undefined {
    const form = this.#forms.get(name);
    return form === undefined ? undefined : this.#byForm.get(form);
  }

  /** Finds an operation by its form, or prepares it, and notes the name of its document. */
  byForm(name: string | undefined, form: string, prepare: () => Promise<Prepared>): Promise<Prepared> {
    if (name !== undefined) this.#forms.set(name, form);
    const known = this.#byForm.get(form);
    if (known) return known;
    const prepared = prepare();
    this.#byForm.set(form, prepared);
    prepared.catch(() => this.#byForm.delete(form));
    return prepared;
  }
}
