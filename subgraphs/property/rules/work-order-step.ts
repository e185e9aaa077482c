/** What may be done to a work order, each step with what it must say. */
export type WorkOrderStep =
  | { readonly kind: "DISPATCH"; readonly assigneeId: string; readonly at: Date }
  | { readonly kind: "ACCEPT"; readonly at: Date }
  | { readonly kind: "FINISH"; readonly result: string; readonly at: Date }
  | { readonly kind: "RATE"; readonly rating: number; readonly comment: string | null; readonly at: Date }
  | { readonly kind: "CANCEL"; readonly reason: string; readonly at: Date };

/** Where a work order may stand. */
export type WorkOrderStanding = "RAISED" | "DISPATCHED" | "ACCEPTED" | "DONE" | "RATED" | "CANCELLED";

/** What a step makes of a work order: its state, with what must be known there, and nothing else. */
export type WorkOrderAfter =
  | { readonly state: "DISPATCHED"; readonly assigneeId: string; readonly dispatchedAt: Date }
  | { readonly state: "ACCEPTED"; readonly acceptedAt: Date }
  | { readonly state: "DONE"; readonly result: string; readonly doneAt: Date }
  | { readonly state: "RATED"; readonly rating: number; readonly ratingComment: string | null; readonly ratedAt: Date }
  | { readonly state: "CANCELLED"; readonly cancelReason: string; readonly cancelledAt: Date };

/** The states from which each step may be taken. What nobody has taken on yet may be given to somebody else. */
const from: Record<WorkOrderStep["kind"], readonly WorkOrderStanding[]> = {
  DISPATCH: ["RAISED", "DISPATCHED"],
  ACCEPT: ["DISPATCHED"],
  FINISH: ["ACCEPTED"],
  RATE: ["DONE"],
  CANCEL: ["RAISED", "DISPATCHED", "ACCEPTED"],
};

/**
 * Where a work order stands after a step: raised, dispatched, accepted, done, rated, in this order and none left out;
 * what is not yet done may be cancelled.
 * @returns what the step makes of it, or why it cannot be taken. Requirements 000-25, 000-41.
 */
export function workOrderStep(state: WorkOrderStanding, step: WorkOrderStep): WorkOrderAfter | string {
  const allowed = from[step.kind];
  return allowed.includes(state)
    ? after(step)
    : `${step.kind} needs a work order that is ${allowed.join(" or ")}; this one is ${state}.`;
}

function after(step: WorkOrderStep): WorkOrderAfter {
  switch (step.kind) {
    case "DISPATCH":
      return { state: "DISPATCHED", assigneeId: step.assigneeId, dispatchedAt: step.at };
    case "ACCEPT":
      return { state: "ACCEPTED", acceptedAt: step.at };
    case "FINISH":
      return { state: "DONE", result: step.result, doneAt: step.at };
    case "RATE":
      return { state: "RATED", rating: step.rating, ratingComment: step.comment, ratedAt: step.at };
    case "CANCEL":
      return { state: "CANCELLED", cancelReason: step.reason, cancelledAt: step.at };
  }
}
