import { describe, expect, test } from "@jest/globals";
import { choosePolicy, type PolicyVersion } from "../../../../subgraphs/service/rules/choose-policy.js";
import { pauseFits } from "../../../../subgraphs/service/rules/pause-fits.js";
import { policyFits } from "../../../../subgraphs/service/rules/policy-fits.js";
import { readHours } from "../../../../subgraphs/service/rules/read-hours.js";

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const version = (code: string, scope: Partial<PolicyVersion> = {}): PolicyVersion => ({
  ...{ code, policyVersion: 1, effectiveFrom: day(1), isRetired: false },
  ...{ kind: null, category: null, tier: null, projectCode: null, ...scope },
});
const about = { kind: "COMPLAINT", category: "ENGINEERING_QUALITY", tier: "VIP", projectCode: "DL-01" };

describe("the policy for a case", () => {
  const general = version("GENERAL");
  const complaint = version("COMPLAINT", { kind: "COMPLAINT" });
  const quality = version("QUALITY", { category: "ENGINEERING_QUALITY" });
  const important = version("VIP", { tier: "VIP" });
  const dalian = version("DALIAN", { projectCode: "DL-01" });
  const repair = version("REPAIR", { kind: "REPAIR", projectCode: "DL-01" });
  test.each([
    [[], undefined],
    [[repair], undefined],
    [[general, repair], "GENERAL"],
    [[general, complaint], "COMPLAINT"],
    [[complaint, quality], "QUALITY"],
    [[complaint, quality, important], "VIP"],
    [[version("BOTH", { kind: "COMPLAINT", category: "ENGINEERING_QUALITY" }), important], "VIP"],
    [[important, dalian, complaint], "DALIAN"],
    [[version("B", { tier: "VIP" }), version("A", { tier: "VIP" })], "A"],
  ])("of %j", (versions, code) => expect(choosePolicy(versions, about, day(2))?.code).toBe(code));

  test.each([
    [day(1), undefined],
    [day(2), 1],
    [new Date(day(5).getTime() - 1), 1],
    [day(5), 2],
    [day(9), 3],
    [day(20), undefined],
  ])("at %j is the version in effect then: %s", (at, expected) => {
    const versions = [2, 5, 9, 20].map((from, i) =>
      version("GENERAL", { policyVersion: i + 1, effectiveFrom: day(from), isRetired: from === 20 }),
    );
    expect(choosePolicy(versions.reverse(), about, at)?.policyVersion).toBe(expected);
  });
});

describe("a new version of a policy", () => {
  const now = day(10);
  const calls = { responsibleAfterMinutes: 0, executiveAfterMinutes: 60 };
  test.each([
    [{ policyVersion: 1, effectiveFrom: now, ...calls }, null, undefined],
    [{ policyVersion: 2, effectiveFrom: now, ...calls }, null, "policyVersion"],
    [{ policyVersion: 2, effectiveFrom: day(11), ...calls }, { policyVersion: 1, effectiveFrom: day(1) }, undefined],
    [
      { policyVersion: 1, effectiveFrom: day(11), ...calls },
      { policyVersion: 1, effectiveFrom: day(1) },
      "policyVersion",
    ],
    [{ policyVersion: 1, effectiveFrom: day(9), ...calls }, null, "effectiveFrom"],
    [
      { policyVersion: 2, effectiveFrom: day(11), ...calls },
      { policyVersion: 1, effectiveFrom: day(12) },
      "effectiveFrom",
    ],
    [
      { policyVersion: 1, effectiveFrom: now, responsibleAfterMinutes: 61, executiveAfterMinutes: 60 },
      null,
      "executiveAfterMinutes",
    ],
  ])("%j after %j: %s", (next, last, field) => expect(policyFits(next, last, now)?.field).toBe(field));
});

describe("the hours of a week", () => {
  test("are read in order, by weekday", () => {
    const afternoon = { weekday: 7, opensAt: "13:30", closesAt: "24:00" };
    const morning = { weekday: 7, opensAt: "09:00", closesAt: "13:30" };
    const sunday = [
      { from: 540, to: 810 },
      { from: 810, to: 1_440 },
    ];
    expect(readHours([afternoon, morning])).toEqual([[], [], [], [], [], [], sunday]);
  });

  test.each([
    [[], "A calendar is open at some time of the week."],
    [[{ weekday: 1, opensAt: "18:00", closesAt: "09:00" }], "Hours end after they begin, not from 18:00 to 09:00."],
    [
      [
        { weekday: 1, opensAt: "09:00", closesAt: "12:00" },
        { weekday: 1, opensAt: "11:59", closesAt: "13:00" },
      ],
      "Hours of a day do not overlap.",
    ],
  ])("%j are refused", (hours, message) => expect(readHours(hours)).toBe(message));
});

test.each([
  ["OPEN", false, undefined],
  ["IN_PROGRESS", false, undefined],
  ["OPEN", true, "The case is paused already."],
  ["RESOLVED", false, "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be paused; this one is RESOLVED."],
])("a case that is %s (paused: %s) can be paused: %s", (state, isPaused, message) =>
  expect(pauseFits(state, isPaused)).toBe(message),
);
