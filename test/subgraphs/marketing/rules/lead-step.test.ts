import { describe, expect, test } from "@jest/globals";
import { leadMayBeAssigned } from "../../../../subgraphs/marketing/rules/lead-may-be-assigned.js";
import { leadMayBeChanged } from "../../../../subgraphs/marketing/rules/lead-may-be-changed.js";
import { leadStep } from "../../../../subgraphs/marketing/rules/lead-step.js";

describe("a step of a lead", () => {
  test.each([
    ["NEW", "CONTACT", "CONTACTED"],
    ["NEW", "CONVERT", "CONVERTED"],
    ["NEW", "LOSE", "LOST"],
    ["CONTACTED", "CONVERT", "CONVERTED"],
    ["CONTACTED", "LOSE", "LOST"],
  ] as const)("from %s, %s leads to %s", (state, step, to) => {
    expect(leadStep(state, step)).toEqual({ state: to });
  });

  test.each([
    ["CONTACTED", "CONTACT", "CONTACT needs a lead that is NEW; this one is CONTACTED."],
    ["CONVERTED", "CONTACT", "CONTACT needs a lead that is NEW; this one is CONVERTED."],
    ["CONVERTED", "CONVERT", "CONVERT needs a lead that is NEW or CONTACTED; this one is CONVERTED."],
    ["CONVERTED", "LOSE", "LOSE needs a lead that is NEW or CONTACTED; this one is CONVERTED."],
    ["LOST", "CONTACT", "CONTACT needs a lead that is NEW; this one is LOST."],
    ["LOST", "CONVERT", "CONVERT needs a lead that is NEW or CONTACTED; this one is LOST."],
    ["LOST", "LOSE", "LOSE needs a lead that is NEW or CONTACTED; this one is LOST."],
  ] as const)("from %s, %s is refused", (state, step, message) => {
    expect(leadStep(state, step)).toBe(message);
  });
});

describe("a lead", () => {
  test.each(["NEW", "CONTACTED"])(
    "that is %s can be given to another consultant, and to no one who has it",
    (state) => {
      expect(leadMayBeAssigned({ state, consultantId: "emp_1" }, "emp_2")).toBeUndefined();
      expect(leadMayBeAssigned({ state, consultantId: "emp_1" }, "emp_1")).toBe("The lead is with emp_1 already.");
    },
  );

  test.each(["CONVERTED", "LOST"])("that is %s stays with its consultant", (state) => {
    expect(leadMayBeAssigned({ state, consultantId: "emp_1" }, "emp_2")).toMatch(
      new RegExp(`this one is ${state}\\.$`),
    );
  });

  test("can be changed until it is lost", () => {
    expect(["NEW", "CONTACTED", "CONVERTED"].map(leadMayBeChanged)).toEqual([undefined, undefined, undefined]);
    expect(leadMayBeChanged("LOST")).toMatch(/not changed any more/);
  });
});
