import { addYears } from "./add-years.js";

/** The years within which a claim to a reward can be brought to court. */
const years = 3;

/**
 * Why a referral is kept, and until when: a reward that was promised or paid can be claimed or disputed for three years
 * (民法典 art. 188).
 * @param madeOn YYYY-MM-DD, the day it was written down
 * @param day YYYY-MM-DD, the day that it is
 */
export function referralIsKept(
  { state, madeOn }: { readonly state: string; readonly madeOn: string },
  day: string,
): { law: string; until: string } | undefined {
  const until = addYears(madeOn, years);
  const isOwed = state === "CONFIRMED" || state === "REWARDED";
  return isOwed && until >= day ? { law: "民法典 art. 188", until } : undefined;
}
