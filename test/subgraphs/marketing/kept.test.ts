import { describe, expect, test } from "@jest/globals";
import { dealIsKept } from "../../../subgraphs/marketing/rules/deal-is-kept.js";
import { referralIsKept } from "../../../subgraphs/marketing/rules/referral-is-kept.js";

const law = "反洗钱法 art. 34";

describe("what belongs to a sale", () => {
  test.each([
    ["without a deal may go", { deals: 0, endedOn: null, running: 0 }, undefined],
    ["is kept while a deal is under way", { deals: 2, endedOn: "2020-01-01", running: 1 }, { law, until: null }],
    [
      "is kept for ten years after its end",
      { deals: 1, endedOn: "2016-03-02", running: 0 },
      { law, until: "2026-03-02" },
    ],
    ["may go then", { deals: 1, endedOn: "2016-03-01", running: 0 }, undefined],
    [
      "ends with February where the year has no 29th",
      { deals: 1, endedOn: "2020-02-29", running: 0 },
      { law, until: "2030-02-28" },
    ],
  ])("%s", (_, sale, kept) => expect(dealIsKept(sale, "2026-03-02")).toEqual(kept));
});

describe("a referral", () => {
  const day = "2026-03-02";
  test.each([
    ["that nobody confirmed may go", { state: "PROPOSED", madeOn: day }, undefined],
    [
      "that was rewarded is kept for three years",
      { state: "REWARDED", madeOn: "2023-03-02" },
      { law: "民法典 art. 188", until: day },
    ],
    ["may go then", { state: "REWARDED", madeOn: "2023-03-01" }, undefined],
  ])("%s", (_, referral, kept) => expect(referralIsKept(referral, day)).toEqual(kept));
});
