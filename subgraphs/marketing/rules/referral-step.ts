/** Where a referral may stand. */
export type ReferralStanding = "PROPOSED" | "CONFIRMED" | "REWARDED" | "REJECTED";

/** What may be done with a referral. */
export type ReferralStep = "CONFIRM" | "REWARD" | "REJECT";

/** Each step: the states from which it may be taken, and the one to which it leads. */
const steps: Record<ReferralStep, { readonly from: readonly ReferralStanding[]; readonly to: ReferralStanding }> = {
  CONFIRM: { from: ["PROPOSED"], to: "CONFIRMED" },
  REWARD: { from: ["CONFIRMED"], to: "REWARDED" },
  REJECT: { from: ["PROPOSED", "CONFIRMED"], to: "REJECTED" },
};

/**
 * Where a referral stands after a step: proposed, confirmed by a deal, rewarded. Until the reward it may be rejected,
 * also after it was confirmed, since a deal may be called off.
 * @returns the state after the step, or why it cannot be taken. Requirements 000-07.
 */
export function referralStep(
  state: ReferralStanding,
  step: ReferralStep,
): { readonly state: ReferralStanding } | string {
  const { from, to } = steps[step];
  if (from.includes(state)) return { state: to };
  return `${step} needs a referral that is ${from.join(" or ")}; this one is ${state}.`;
}
