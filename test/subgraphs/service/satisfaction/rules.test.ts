import { describe, expect, test } from "@jest/globals";
import { monthBefore } from "../../../../subgraphs/service/rules/month-before.js";
import { remedyFor } from "../../../../subgraphs/service/rules/remedy-for.js";
import { surveyChannelFor } from "../../../../subgraphs/service/rules/survey-channel-for.js";
import { surveyMayFollow } from "../../../../subgraphs/service/rules/survey-may-follow.js";

const at = new Date("2026-03-01T00:00:00Z");

test.each([
  ["2026-03-17", "2026-02-01", "2026-03-01"],
  ["2026-01-01", "2025-12-01", "2026-01-01"],
  ["2024-03-31", "2024-02-01", "2024-03-01"],
])("the month before %s is from %s to %s", (day, from, to) => {
  expect(monthBefore(day)).toEqual({ from, to });
});

describe("a remedy", () => {
  const line = { low: 2, hours: 48, at };
  test.each([
    [[5, 4, 3], undefined, undefined],
    [[], undefined, undefined],
    [[5, 2], "B 2/5", "2026-03-03T00:00:00.000Z"],
    [[2, 1], "B 1/5, A 2/5", "2026-03-02T00:00:00.000Z"],
  ])("after %j", (scores, reason, dueAt) => {
    const found = remedyFor(
      scores.map((score, i) => ({ name: "AB".charAt(i) || "C", score })),
      line,
    );
    expect([found?.reason, found?.dueAt.toISOString()]).toEqual([reason, dueAt]);
  });
});

test.each([
  ["RESOLVED", "COMPLAINT", 0, true],
  ["CLOSED", "ENQUIRY", 30, true],
  ["CLOSED", "REPAIR", 31, false],
  ["CLOSED", "PRAISE", 1, false],
  ["IN_PROGRESS", "REPAIR", 1, false],
])("a survey follows a case that is %s, a %s, resolved %i days ago: %s", (state, kind, days, follows) => {
  const resolvedAt = new Date(at.getTime() - days * 86_400_000);
  expect(surveyMayFollow({ state, kind, resolvedAt }, at) === undefined).toBe(follows);
});

test("who wrote on WeChat is asked there, and nobody where nobody reached us", () => {
  const channels = ["WECHAT", "PATROL"] as const;
  expect(channels.map(surveyChannelFor)).toEqual(["WECHAT", undefined]);
});
