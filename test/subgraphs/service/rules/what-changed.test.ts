import { describe, expect, test } from "@jest/globals";
import { changeFits } from "../../../../subgraphs/service/rules/change-fits.js";
import { whatChanged } from "../../../../subgraphs/service/rules/what-changed.js";

const dueAt = new Date("2026-03-01T09:00:00Z");
const before = { priority: "NORMAL", unitId: null, dueAt, subject: "Leak" };

describe("what a change says of itself", () => {
  test("is a line for every value that differs", () => {
    expect(whatChanged(before, { priority: "HIGH", unitId: "unt_1", subject: "Leak" })).toBe(
      "priority: NORMAL → HIGH\nunitId: – → unt_1",
    );
  });

  test("is empty when all is as it was, times compared by their value", () => {
    expect(whatChanged(before, { dueAt: new Date(dueAt), subject: "Leak" })).toBe("");
    expect(whatChanged(before, {})).toBe("");
  });
});

describe("a change", () => {
  test.each(["OPEN", "ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED"])("fits a case that is %s", (state) => {
    expect(changeFits(state)).toBeUndefined();
  });

  test("does not fit a case that is over", () => {
    expect(changeFits("CLOSED")).toBe(
      "A case that is CLOSED is not changed any more; a note can be added, or it is reopened.",
    );
    expect(changeFits("CANCELLED")).toBe("A case that is CANCELLED is not changed any more; a note can be added.");
  });
});
