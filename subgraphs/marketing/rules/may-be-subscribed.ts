/**
 * Whether a deal can be made of an opportunity: one that was not lost, and has no deal that still stands. After a deal
 * was called off another may follow from the same opportunity.
 * @param hasLivingDeal whether a deal of it is there that was not called off
 * @returns what stands in the way, or undefined
 */
export function mayBeSubscribed(stage: string, hasLivingDeal: boolean): string | undefined {
  if (stage === "LOST") return "An opportunity that is LOST leads to no deal.";
  return hasLivingDeal ? "A deal was made of this opportunity already." : undefined;
}
