import type { Deal } from "../entities/deal.js";
import { filingDueOn } from "../rules/filing-due-on.js";
import { titleDueOn } from "../rules/title-due-on.js";

/** The days until which the law gives time: to file a signed contract, and to register the title of a delivered home. */
export function dealDeadlines({ signedOn, deliveredOn }: Deal): {
  readonly filingDueOn: string | null;
  readonly titleDueOn: string | null;
} {
  return { filingDueOn: filingDueOn(signedOn), titleDueOn: titleDueOn(deliveredOn) };
}
