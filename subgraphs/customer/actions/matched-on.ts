import { IdentityAgreement, IdentityField } from "../entities/identity-comparison.js";
import type { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { linkOf } from "./link-of.js";

const agreeing = [
  IdentityAgreement.SAME,
  IdentityAgreement.SAME_LATER,
  IdentityAgreement.SOUNDS,
  IdentityAgreement.RARE,
];

/**
 * The fields by which a registration joined its customer, for whoever wrote it down: those that agree with what the caller sees already.
 * Nothing is said of what differs, nor how far. None when it is alone, or joined what the caller does not see.
 */
export async function matchedOn(context: CustomerContext, registration: Registration): Promise<IdentityField[]> {
  const link = await linkOf(context, registration);
  const found = link?.comparisons.filter(({ weight, agreement }) => weight > 0 && agreeing.includes(agreement)) ?? [];
  return found.map(({ field }) => field).filter((field) => field !== IdentityField.PROJECT);
}
