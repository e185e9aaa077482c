import { describe, expect, test } from "@jest/globals";
import { mayHaveOccurred } from "../../../../subgraphs/marketing/rules/may-have-occurred.js";
import { whoLooksAfter } from "../../../../subgraphs/marketing/rules/who-looks-after.js";

describe("who stands behind what is written down", () => {
  test.each([
    ["sales_consultant", "emp_me", undefined, { employeeId: "emp_me" }],
    ["sales_consultant", "emp_me", "emp_me", { employeeId: "emp_me" }],
    [
      "sales_consultant",
      "emp_me",
      "emp_2",
      "A consultant writes down what is their own, as emp_me, and cannot name emp_2; a sales manager can.",
    ],
    ["sales_manager", "emp_me", null, { employeeId: "emp_me" }],
    ["sales_manager", "emp_me", "emp_2", { employeeId: "emp_2" }],
    ["administrator", "console", "emp_2", { employeeId: "emp_2" }],
    ["administrator", "console", undefined, "Who is no employee names the employee who stands behind it."],
  ])("for a %s, %s, who names %s: %j", (role, subject, named, expected) => {
    expect(whoLooksAfter({ role, subject }, named)).toEqual(expected);
  });
});

describe("what happened", () => {
  const now = new Date("2026-03-01T09:00:00Z");

  test.each([
    ["2026-03-01T09:00:00Z", undefined],
    ["1980-01-01T00:00:00Z", undefined],
    ["2026-03-01T09:00:01Z", "It must have happened by now, and not at 2026-03-01T09:00:01.000Z."],
    ["1979-12-31T23:59:59Z", "It must have happened since 1980, and not at 1979-12-31T23:59:59.000Z."],
  ])("at %s: %s", (at, wrong) => {
    expect(mayHaveOccurred(new Date(at), now)).toBe(wrong);
  });
});
