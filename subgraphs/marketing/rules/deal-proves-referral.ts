/** What of a deal decides whether it proves a referral. */
export interface ProvingDeal {
  readonly customerHandle: string;
  readonly projectCode: string;
  readonly state: string;
}

/**
 * Whether a deal proves that a referral brought a buyer: it is the referee's, in the same project, and was not called off.
 * @returns what stands in the way, or undefined. Requirements 000-07.
 */
export function dealProvesReferral(
  referral: { readonly refereeHandle: string; readonly projectCode: string },
  deal: ProvingDeal,
): string | undefined {
  if (deal.customerHandle !== referral.refereeHandle)
    return `The deal is of ${deal.customerHandle}, and ${referral.refereeHandle} was referred.`;
  if (deal.projectCode !== referral.projectCode)
    return `The deal is in ${deal.projectCode}, and the referral was for ${referral.projectCode}.`;
  return deal.state === "CANCELLED" ? "The deal was called off." : undefined;
}
