import { registerEnumType } from "type-graphql";

/** How far a referral has come. */
export enum ReferralState {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  REWARDED = "REWARDED",
  REJECTED = "REJECTED",
}
registerEnumType(ReferralState, {
  name: "ReferralState",
  description: "How far a referral has come (推荐状态).",
  valuesConfig: {
    PROPOSED: { description: "Somebody was named (已推荐)." },
    CONFIRMED: { description: "They bought (已成交确认)." },
    REWARDED: { description: "The referrer has the reward (已奖励)." },
    REJECTED: { description: "It does not count (已驳回)." },
  },
});
