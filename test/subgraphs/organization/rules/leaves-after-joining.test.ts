import { leavesAfterJoining } from "../../../../subgraphs/organization/rules/leaves-after-joining.js";

describe("somebody leaves", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2024-02-29", "2030-01-01"],
    ["2024-12-31", "2025-01-01"],
    ["2024-02-29", null],
    ["2024-02-29", undefined],
  ])("who joined on %s on %s", (joinedOn, leftOn) => {
    expect(leavesAfterJoining(joinedOn, leftOn)).toBeUndefined();
  });

  test("not before the first day", () => {
    expect(leavesAfterJoining("2024-02-29", "2024-02-28")).toBe(
      "The last day of work is 2024-02-29, the first, or later, and was 2024-02-28.",
    );
  });
});
