import { describe, expect, test } from "@jest/globals";
import {
  type WorkOrderStanding,
  type WorkOrderStep,
  workOrderStep,
} from "../../../../subgraphs/property/rules/work-order-step.js";

const at = new Date("2025-03-01T01:00:00Z");
const steps: Record<WorkOrderStep["kind"], WorkOrderStep> = {
  DISPATCH: { kind: "DISPATCH", assigneeId: "emp_1", at },
  ACCEPT: { kind: "ACCEPT", at },
  FINISH: { kind: "FINISH", result: "Done", at },
  RATE: { kind: "RATE", rating: 5, comment: null, at },
  CANCEL: { kind: "CANCEL", reason: "Not needed", at },
};
const none = "";
const allowed: Record<WorkOrderStanding, string> = {
  RAISED: "DISPATCH CANCEL",
  DISPATCHED: "DISPATCH ACCEPT CANCEL",
  ACCEPTED: "FINISH CANCEL",
  DONE: "RATE",
  RATED: none,
  CANCELLED: none,
};
const pairs = Object.entries(allowed).flatMap(([state, names]) =>
  Object.values(steps).map((step) => [state as WorkOrderStanding, step, names.includes(step.kind)] as const),
);

describe("workOrderStep", () => {
  test.each(pairs)("from %s by %j: %p", (state, step, may) => {
    const after = workOrderStep(state, step);
    if (may) expect(after).toMatchObject({ state: expect.any(String) });
    else expect(after).toContain(`this one is ${state}`);
  });

  test("puts down with a state what it stands for", () => {
    expect(workOrderStep("RAISED", steps.DISPATCH)).toEqual({
      state: "DISPATCHED",
      assigneeId: "emp_1",
      dispatchedAt: at,
    });
    expect(workOrderStep("DISPATCHED", steps.ACCEPT)).toEqual({ state: "ACCEPTED", acceptedAt: at });
    expect(workOrderStep("ACCEPTED", steps.FINISH)).toEqual({ state: "DONE", result: "Done", doneAt: at });
    expect(workOrderStep("DONE", steps.RATE)).toEqual({ state: "RATED", rating: 5, ratingComment: null, ratedAt: at });
    expect(workOrderStep("RAISED", steps.CANCEL)).toEqual({
      state: "CANCELLED",
      cancelReason: "Not needed",
      cancelledAt: at,
    });
  });

  test("says what it needs and what came", () => {
    expect(workOrderStep("DONE", steps.DISPATCH)).toBe(
      "DISPATCH needs a work order that is RAISED or DISPATCHED; this one is DONE.",
    );
  });
});
