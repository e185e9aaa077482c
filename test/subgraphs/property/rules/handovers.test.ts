import { describe, expect, test } from "@jest/globals";
import { handoverFollowsAcceptance } from "../../../../subgraphs/property/rules/handover-follows-acceptance.js";
import { mayBeAnnounced } from "../../../../subgraphs/property/rules/may-be-announced.js";
import { mayBeResumed } from "../../../../subgraphs/property/rules/may-be-resumed.js";
import { riskPassesOn } from "../../../../subgraphs/property/rules/risk-passes-on.js";
import { shareFitsRole } from "../../../../subgraphs/property/rules/share-fits-role.js";
import { tieIsNew } from "../../../../subgraphs/property/rules/tie-is-new.js";

test("nothing is handed over before completion acceptance", () => {
  expect(handoverFollowsAcceptance("2024-06-01", "2024-06-01")).toBeUndefined();
  expect(handoverFollowsAcceptance("2024-05-31", "2024-06-01")).toContain("2024-06-01");
  expect(handoverFollowsAcceptance("2024-05-31", null)).toContain("has not passed");
});

describe("mayBeAnnounced", () => {
  const earlier = (state: string, customerHandle = "reg_b") => [{ state, customerHandle }];
  test.each([
    [[], true],
    [earlier("REFUSED", "reg_a"), true],
    [earlier("HANDED_OVER"), true],
    [earlier("HANDED_OVER", "reg_a"), false],
    [earlier("ANNOUNCED"), false],
    [earlier("APPOINTED"), false],
    [earlier("INSPECTED"), false],
  ])("to reg_a after %j: %p", (others, expected) => {
    expect(mayBeAnnounced(others, "reg_a") === undefined).toBe(expected);
  });
});

describe("mayBeResumed", () => {
  const at = (day: string, state: string) => ({ noticeAt: new Date(day), state });
  test.each([
    [[], true],
    [[at("2024-01-01", "REFUSED")], true],
    [[at("2024-01-01", "APPOINTED")], false],
    [[at("2024-12-01", "REFUSED")], false],
    [[at("2024-12-01", "HANDED_OVER")], false],
  ])("one of 2024-06-01 beside %j: %p", (others, expected) => {
    expect(mayBeResumed(at("2024-06-01", "REFUSED"), others) === undefined).toBe(expected);
  });
});

test.each([
  ["HANDED_OVER", null, "2024-07-21"],
  ["REFUSED", false, "2024-07-31"],
  ["REFUSED", true, null],
  ["INSPECTED", null, null],
  ["APPOINTED", false, null],
])("the risk of what is %s (justified: %p) passes on %s", (state, refusalJustified, expected) => {
  const handedOverOn = state === "HANDED_OVER" ? "2024-07-21" : null;
  expect(riskPassesOn({ state, dueOn: "2024-07-31", handedOverOn, refusalJustified })).toBe(expected);
});

test.each([
  ["OWNER", 50, true],
  ["CO_OWNER", 50, true],
  ["TENANT", null, true],
  ["TENANT", 50, false],
  ["CONTACT", 1, false],
])("a %s with a share of %p: %p", (role, share, expected) => {
  expect(shareFitsRole(role, share) === undefined).toBe(expected);
});

describe("tieIsNew", () => {
  const tie = { customerHandle: "reg_a", role: "TENANT", from: "2025-01-01", to: "2026-01-01" };
  test.each([
    [{ ...tie, customerHandle: "reg_b" }, true],
    [{ ...tie, role: "FAMILY" }, true],
    [{ ...tie, from: "2026-01-01", to: null }, true],
    [{ ...tie, from: "2025-12-31", to: null }, false],
  ])("beside %j: %p", (other, expected) => {
    expect(tieIsNew(tie, [other]) === undefined).toBe(expected);
  });
});
