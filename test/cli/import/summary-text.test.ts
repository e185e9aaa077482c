import { describe, expect, test } from "@jest/globals";
import { summaryText } from "../../../cli/import/summary-text.js";

const summary = {
  read: 20_198,
  added: 20_000,
  updated: 100,
  unchanged: 95,
  rejected: 3,
  flagged: 1_043,
  rejectedFile: "r.rejected.csv",
};

describe("the summary of an import", () => {
  test("counts everything, and says where rejected rows are", () => {
    expect(summaryText(summary, { seconds: 3.14, interrupted: false })).toBe(
      [
        "Imported in 3.1 s.",
        "  read       20,198",
        "  added      20,000",
        "  updated       100",
        "  unchanged      95",
        "  rejected        3",
        "  flagged     1,043",
        "Flagged rows are in: a field of theirs makes no sense and is not used to tell who it is.",
        "Rejected rows, each with its line and the reason: r.rejected.csv",
      ].join("\n"),
    );
  });

  test("of one that was stopped says how to go on, and keeps quiet of what there is none of", () => {
    const { rejectedFile: _, ...rest } = summary;
    const text = summaryText({ ...rest, rejected: 0, flagged: 0 }, { seconds: 1, interrupted: true });
    expect(text.split("\n")[0]).toBe("Stopped. Import the file again to go on.");
    expect(text).not.toMatch(/Rejected rows|Flagged rows/);
  });
});
