import { describe, expect, test } from "@jest/globals";
import {
  type HandoverStanding,
  type HandoverStep,
  handoverStep,
} from "../../../../subgraphs/property/rules/handover-step.js";

const at = new Date("2025-03-01T01:00:00Z");
const steps: Record<HandoverStep["kind"], HandoverStep> = {
  APPOINT: { kind: "APPOINT", at },
  INSPECT: { kind: "INSPECT", at, findings: null },
  COMPLETE: { kind: "COMPLETE", on: "2025-03-01", by: "emp_1" },
  REFUSE: { kind: "REFUSE", on: "2025-03-01", reason: "It leaks", justified: true },
};
const allowed: Record<HandoverStanding, string> = {
  ANNOUNCED: "APPOINT REFUSE",
  APPOINTED: "APPOINT INSPECT REFUSE",
  INSPECTED: "APPOINT COMPLETE REFUSE",
  HANDED_OVER: "",
  REFUSED: "APPOINT",
};
const pairs = Object.entries(allowed).flatMap(([state, names]) =>
  Object.values(steps).map((step) => [state as HandoverStanding, step, names.includes(step.kind)] as const),
);

describe("handoverStep", () => {
  test.each(pairs)("from %s by %j: %p", (state, step, may) => {
    const after = handoverStep(state, step);
    if (may) expect(after).toMatchObject({ state: expect.any(String) });
    else expect(after).toContain(`this one is ${state}`);
  });

  test("puts down with a state what it stands for", () => {
    expect(handoverStep("INSPECTED", steps.COMPLETE)).toEqual({
      state: "HANDED_OVER",
      handedOverOn: "2025-03-01",
      handedOverById: "emp_1",
    });
    expect(handoverStep("ANNOUNCED", steps.REFUSE)).toEqual({
      state: "REFUSED",
      refusedOn: "2025-03-01",
      refusalReason: "It leaks",
      refusalJustified: true,
    });
  });
});
