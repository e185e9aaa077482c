import { describe, expect, test } from "@jest/globals";
import { type IdCardStep, idCardStep } from "../../../../subgraphs/customer/rules/id-card-step.js";

const states = ["PENDING", "ACTIVE", "SUSPENDED", "VOID", "REDIRECT"] as const;

/** Where each step leads from each state, in their order; a dash where it is refused. */
const table: Record<IdCardStep, string> = {
  ACTIVATE: "ACTIVE ACTIVE ACTIVE - -",
  SUSPEND: "- SUSPENDED SUSPENDED - -",
  VOID: "VOID VOID VOID VOID -",
};

describe("the life of a card", () => {
  test.each(Object.entries(table) as [IdCardStep, string][])("%s leads to %s", (step, row) => {
    expect(states.map((state) => idCardStep(state, step) ?? "-").join(" ")).toBe(row);
  });
});
