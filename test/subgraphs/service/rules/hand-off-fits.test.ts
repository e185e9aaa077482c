import { describe, expect, test } from "@jest/globals";
import { handOffFits } from "../../../../subgraphs/service/rules/hand-off-fits.js";

const here = { department: "SERVICE", ownerId: "emp_1" };
const there = { department: "ENGINEERING", ownerId: "emp_2" };

describe("a hand-off", () => {
  test.each(["OPEN", "ACKNOWLEDGED", "IN_PROGRESS"])("fits a case that is %s", (state) => {
    expect(handOffFits(state, here, there)).toBeUndefined();
  });

  test.each(["RESOLVED", "CLOSED", "CANCELLED"])("does not fit a case that is %s", (state) => {
    expect(handOffFits(state, here, there)).toMatch(new RegExp(`this one is ${state}\\.$`));
  });

  test("goes to a colleague, or to the same person in another department", () => {
    expect(handOffFits("OPEN", here, { ...here, ownerId: "emp_2" })).toBeUndefined();
    expect(handOffFits("OPEN", here, { ...here, department: "DESIGN" })).toBeUndefined();
  });

  test("does not go to the one who has the case", () => {
    expect(handOffFits("OPEN", here, { ...here })).toBe("The case is with emp_1 of SERVICE already.");
  });
});
