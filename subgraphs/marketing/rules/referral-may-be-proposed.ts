/**
 * Whether one may be named as sent by another: nobody sends themselves, and nobody was sent, directly or through others,
 * by the one whom they send.
 * @param closesCircle whether the referee already stands somewhere above the referrer
 * @returns the field to blame and what is wrong, or undefined. Requirements 000-09.
 */
export function referralMayBeProposed(
  { referrerHandle, refereeHandle }: { readonly referrerHandle: string; readonly refereeHandle: string },
  closesCircle: boolean,
): { readonly field: "refereeHandle"; readonly message: string } | undefined {
  if (referrerHandle === refereeHandle) return { field: "refereeHandle", message: "Nobody refers themselves." };
  if (!closesCircle) return undefined;
  return {
    field: "refereeHandle",
    message: `${refereeHandle} sent ${referrerHandle}, directly or through others: referrals do not go in a circle.`,
  };
}
