import type { Registration } from "../entities/registration.js";
import type { Member } from "../rules/regroup.js";
import { hashedLinkKeys } from "./understand-registration.js";

/** A registration with its keys, as the rules group it. */
export interface KeyedRegistration extends Member {
  readonly registration: Registration;
}

/** Puts a registration's keys beside it; `customerId` is the customer that it was part of so far, null for a new one. */
export function keyed(registration: Registration, customerId: string | null): KeyedRegistration {
  return { id: registration.id, customerId, keys: hashedLinkKeys(registration.evidence), registration };
}
