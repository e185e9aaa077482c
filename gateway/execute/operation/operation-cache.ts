import type { Prepared } from "../prepared.js";
import { LeastRecentlyUsed } from "./least-recently-used.js";

/**
 * Prepared operations, kept by their normal form, so that neither names nor
 * white space make a new one, and found again by the name of their document.
 * What comes twice at a time is prepared once. What fails is not kept.
 */
export class OperationCache {
  readonly #byForm: LeastRecentlyUsed<Promise<Prepared>>;
  readonly #byName: LeastRecentlyUsed<Promise<Prepared>>;

  constructor(size: number) {
    this.#byForm = new LeastRecentlyUsed(size);
    this.#byName = new LeastRecentlyUsed(size);
  }

  byName(name: string): Promise<Prepared> | undefined {
    return this.#byName.get(name);
  }

  /** Finds an operation by its form, or prepares it, and notes the name of its document. */
  byForm(name: string | undefined, form: string, prepare: () => Promise<Prepared>): Promise<Prepared> {
    const found = this.#byForm.get(form) ?? this.#prepare(form, prepare);
    if (name !== undefined) this.#byName.set(name, found);
    found.catch(() => name !== undefined && this.#byName.delete(name));
    return found;
  }

  #prepare(form: string, prepare: () => Promise<Prepared>): Promise<Prepared> {
    const prepared = prepare();
    this.#byForm.set(form, prepared);
    prepared.catch(() => this.#byForm.delete(form));
    return prepared;
  }
}
