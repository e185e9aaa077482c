import { describe, expect, test } from "@jest/globals";
import { addMonths } from "../../../../subgraphs/property/rules/add-months.js";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import { dayLiesBetween } from "../../../../subgraphs/property/rules/day-lies-between.js";
import { mayStillEnd } from "../../../../subgraphs/property/rules/may-still-end.js";
import { periodsOverlap } from "../../../../subgraphs/property/rules/periods-overlap.js";

test.each([
  ["2024-06-30", 12, "2025-06-30"],
  ["2023-12-31", 2, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-08-31", 6, "2025-02-28"],
  ["2024-11-30", 60, "2029-11-30"],
  ["2024-12-01", 1, "2025-01-01"],
])("%s and %i months more end on %s", (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test.each([
  ["2025-03-01T15:59:59Z", "2025-03-01"],
  ["2025-03-01T16:00:00Z", "2025-03-02"],
  ["2024-12-31T16:00:00Z", "2025-01-01"],
])("at %s it is %s in China", (instant, expected) => {
  expect(chinaDay(new Date(instant))).toBe(expected);
});

test.each([
  ["2025-03-01", "2025-03-01", "2025-03-01", undefined],
  ["2025-03-01", null, null, undefined],
  ["2025-02-28", "2025-03-01", null, "It must be 2025-03-01 or later, and was 2025-02-28."],
  ["2025-03-02", null, "2025-03-01", "It must be 2025-03-01 or earlier, and was 2025-03-02."],
])("%s between %s and %s: %s", (day, earliest, latest, expected) => {
  expect(dayLiesBetween(day, earliest, latest)).toBe(expected);
});

describe("periodsOverlap", () => {
  const period = (from: string, to: string | null) => ({ from, to });
  test.each([
    [period("2025-01-01", null), period("2026-01-01", null), true],
    [period("2025-01-01", "2025-06-01"), period("2025-06-01", null), false],
    [period("2025-01-01", "2025-06-02"), period("2025-06-01", null), true],
    [period("2025-03-01", "2025-03-01"), period("2025-01-01", null), false],
  ])("%j and %j: %p, whichever comes first", (one, other, expected) => {
    expect(periodsOverlap(one, other)).toBe(expected);
    expect(periodsOverlap(other, one)).toBe(expected);
  });
});

test.each([
  [null, true],
  ["2025-03-02", true],
  ["2025-03-01", false],
  ["2024-03-01", false],
])("on 2025-03-01 an end on %s may still be moved: %p", (to, expected) => {
  expect(mayStillEnd(to, "2025-03-01") === undefined).toBe(expected);
});
