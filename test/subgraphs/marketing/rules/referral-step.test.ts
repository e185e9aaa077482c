import { describe, expect, test } from "@jest/globals";
import { dealProvesReferral } from "../../../../subgraphs/marketing/rules/deal-proves-referral.js";
import { referralMayBeProposed } from "../../../../subgraphs/marketing/rules/referral-may-be-proposed.js";
import { referralStep } from "../../../../subgraphs/marketing/rules/referral-step.js";

describe("a step of a referral", () => {
  test.each([
    ["PROPOSED", "CONFIRM", "CONFIRMED"],
    ["PROPOSED", "REJECT", "REJECTED"],
    ["CONFIRMED", "REWARD", "REWARDED"],
    ["CONFIRMED", "REJECT", "REJECTED"],
  ] as const)("from %s, %s leads to %s", (state, step, to) => {
    expect(referralStep(state, step)).toEqual({ state: to });
  });

  test.each([
    ["PROPOSED", "REWARD", "REWARD needs a referral that is CONFIRMED; this one is PROPOSED."],
    ["CONFIRMED", "CONFIRM", "CONFIRM needs a referral that is PROPOSED; this one is CONFIRMED."],
    ["REWARDED", "CONFIRM", "CONFIRM needs a referral that is PROPOSED; this one is REWARDED."],
    ["REWARDED", "REWARD", "REWARD needs a referral that is CONFIRMED; this one is REWARDED."],
    ["REWARDED", "REJECT", "REJECT needs a referral that is PROPOSED or CONFIRMED; this one is REWARDED."],
    ["REJECTED", "CONFIRM", "CONFIRM needs a referral that is PROPOSED; this one is REJECTED."],
    ["REJECTED", "REWARD", "REWARD needs a referral that is CONFIRMED; this one is REJECTED."],
    ["REJECTED", "REJECT", "REJECT needs a referral that is PROPOSED or CONFIRMED; this one is REJECTED."],
  ] as const)("from %s, %s is refused", (state, step, message) => {
    expect(referralStep(state, step)).toBe(message);
  });
});

describe("a deal proves a referral", () => {
  const referral = { refereeHandle: "reg_b", projectCode: "DL-01" };
  const deal = { customerHandle: "reg_b", projectCode: "DL-01", state: "SUBSCRIBED" };

  test.each([
    [{}, undefined],
    [{ state: "DELIVERED" }, undefined],
    [{ customerHandle: "reg_c" }, "The deal is of reg_c, and reg_b was referred."],
    [{ projectCode: "DL-02" }, "The deal is in DL-02, and the referral was for DL-01."],
    [{ state: "CANCELLED" }, "The deal was called off."],
  ])("with %j unless: %s", (other, wrong) => {
    expect(dealProvesReferral(referral, { ...deal, ...other })).toBe(wrong);
  });
});

describe("a referral", () => {
  const named = { referrerHandle: "reg_a", refereeHandle: "reg_b" };

  test("may be proposed of anybody else who did not send the referrer", () => {
    expect(referralMayBeProposed(named, false)).toBeUndefined();
    expect(referralMayBeProposed({ ...named, refereeHandle: "reg_a" }, true)?.message).toBe(
      "Nobody refers themselves.",
    );
    expect(referralMayBeProposed(named, true)?.message).toBe(
      "reg_b sent reg_a, directly or through others: referrals do not go in a circle.",
    );
  });
});
