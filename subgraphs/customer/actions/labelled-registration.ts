import type { Registration } from "../entities/registration.js";
import type { Member } from "../rules/regroup.js";

/** A registration with the name of its person, as the rules group it. */
export interface LabelledRegistration extends Member {
  readonly registration: Registration;
}

/**
 * Puts beside a registration whose it is found to be: those with the same label are one person.
 * @param customerId the customer that it was part of so far; null for a new one
 */
export function labelled(registration: Registration, customerId: string | null, label: string): LabelledRegistration {
  return { id: registration.id, customerId, keys: [label], registration };
}
