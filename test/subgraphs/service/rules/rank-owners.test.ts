import { type Candidate, rankOwners } from "../../../../subgraphs/service/rules/rank-owners.js";

const one = (employeeId: string, resolvedAlike: number, openCases: number, day?: number): Candidate => ({
  employeeId,
  resolvedAlike,
  openCases,
  lastGivenAt: day === undefined ? null : new Date(Date.UTC(2026, 0, day)),
});
const names = (...ranked: Parameters<typeof rankOwners>): string[] =>
  rankOwners(...ranked).map(({ employeeId }) => employeeId);

describe("who is to answer for a case", () => {
  test("is who resolved much of the same and has little in hand", () => {
    expect(names([one("busy", 9, 9, 1), one("able", 8, 2, 3), one("free", 1, 0, 2)], "SUITED")).toEqual([
      ...["able", "free", "busy"],
    ]);
  });

  test("of equals is who got none for longest, and then the same one every time", () => {
    const equals = [one("c", 1, 1, 2), one("b", 1, 1, 1), one("new", 1, 1), one("a", 1, 1, 2)];
    expect(names(equals, "SUITED")).toEqual(["new", "b", "a", "c"]);
    expect(names([...equals].reverse(), "SUITED")).toEqual(["new", "b", "a", "c"]);
  });

  test("in turn is who got none for longest, however able", () => {
    expect(names([one("able", 99, 0, 3), one("first", 0, 9, 1), one("second", 5, 0, 2)], "ROUND_ROBIN")).toEqual([
      ...["first", "second", "able"],
    ]);
  });
});
