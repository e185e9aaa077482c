import { describe, expect, test } from "@jest/globals";
import { addDays } from "../../../../subgraphs/marketing/rules/add-days.js";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import { dayLiesBetween } from "../../../../subgraphs/marketing/rules/day-lies-between.js";
import { filingDueOn } from "../../../../subgraphs/marketing/rules/filing-due-on.js";
import { titleDueOn } from "../../../../subgraphs/marketing/rules/title-due-on.js";

describe("the law's deadlines of a deal", () => {
  test.each([
    ["2026-01-01", 30, "2026-01-31"],
    ["2026-01-31", 30, "2026-03-02"],
    ["2024-01-31", 30, "2024-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
  ])("%s and %i days are %s", (day, days, end) => {
    expect(addDays(day, days)).toBe(end);
  });

  test("are 30 days for filing from signing, and 90 for the title from delivery", () => {
    expect(filingDueOn("2026-03-01")).toBe("2026-03-31");
    expect(titleDueOn("2026-03-01")).toBe("2026-05-30");
  });

  test("do not run before there is a contract, and a delivery", () => {
    expect([filingDueOn(null), titleDueOn(null)]).toEqual([null, null]);
  });
});

describe("days", () => {
  test.each([
    ["2026-03-01T15:59:59Z", "2026-03-01"],
    ["2026-03-01T16:00:00Z", "2026-03-02"],
  ])("at %s it is %s in China", (instant, day) => {
    expect(chinaDay(new Date(instant))).toBe(day);
  });

  test.each([
    ["2026-03-01", "2026-03-01", "2026-03-01", undefined],
    ["2026-03-01", null, null, undefined],
    ["2026-02-28", "2026-03-01", null, "It must be 2026-03-01 or later, and was 2026-02-28."],
    ["2026-03-02", null, "2026-03-01", "It must be 2026-03-01 or earlier, and was 2026-03-02."],
  ])("%s between %s and %s: %s", (day, earliest, latest, wrong) => {
    expect(dayLiesBetween(day, earliest, latest)).toBe(wrong);
  });
});
