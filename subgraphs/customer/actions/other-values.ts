import type { Caller } from "../../shared/caller.js";
import { GoldenField } from "../entities/golden-field.js";
import { OtherValue } from "../entities/golden-value.js";
import { masked } from "../entities/masked.js";
import type { Registration } from "../entities/registration.js";
import { shownName } from "../loaders/shown-name.js";
import { statementOf } from "./statement-of.js";

/** What a golden value is told apart from. */
interface Golden {
  readonly field: GoldenField;
  /** As kept, not as shown: two numbers may look alike behind their masks. */
  readonly exact: string;
}

/** What registrations say instead of a golden value: each value once, by the latest that names it, the latest first; masked. */
export function otherValues(
  registrations: readonly Registration[],
  { field, exact }: Golden,
  caller: Caller,
): OtherValue[] {
  const others = new Map<string, OtherValue>();
  const latestFirst = [...registrations].sort((a, b) => b.registeredAt.getTime() - a.registeredAt.getTime());
  for (const registration of latestFirst) {
    const value = statementOf(registration).values[field];
    if (!value || value === exact || others.has(value)) continue;
    const { id: registrationId, registeredAt } = registration;
    others.set(
      value,
      Object.assign(new OtherValue(), { value: shown(field, value, caller), registeredAt, registrationId }),
    );
  }
  return [...others.values()];
}

function shown(field: GoldenField, value: string, caller: Caller): string | null {
  if (field === GoldenField.name) return shownName(caller, value);
  return field === GoldenField.gender || field === GoldenField.company ? value : masked[field](value);
}
