/** A state of a case. */
export type State = "OPEN" | "ACKNOWLEDGED" | "IN_PROGRESS" | "RESOLVED" | "CLOSED" | "CANCELLED";

/** One way on in the life of a case. */
export interface Transition {
  /** The states in which it can be gone. */
  readonly from: readonly State[];
  readonly to: State;
  /** The mutation that goes it. */
  readonly by: string;
  /** What is done, in a word, for messages. */
  readonly done: string;
}

/** The states in which somebody is still at work on a case. */
export const inHand = ["OPEN", "ACKNOWLEDGED", "IN_PROGRESS"] as const satisfies readonly State[];

/**
 * The life of a case, whole: every step, from where it can be taken and where it leads. What else is asked of a step
 * (that the customer was called back before a case is closed) `takeStep` asks. Requirements 000-25, 003-14.
 */
export const lifeTable = {
  ACKNOWLEDGED: { from: ["OPEN"], to: "ACKNOWLEDGED", by: "caseAcknowledge", done: "acknowledged" },
  PROGRESS: { from: inHand, to: "IN_PROGRESS", by: "caseProgress", done: "worked on" },
  RESOLVED: { from: inHand, to: "RESOLVED", by: "caseResolve", done: "resolved" },
  CALLED_BACK: { from: ["RESOLVED"], to: "RESOLVED", by: "caseCallBack", done: "called back about" },
  CLOSED: { from: ["RESOLVED"], to: "CLOSED", by: "caseClose", done: "closed" },
  REOPENED: { from: ["RESOLVED", "CLOSED"], to: "IN_PROGRESS", by: "caseReopen", done: "reopened" },
  CANCELLED: { from: inHand, to: "CANCELLED", by: "caseCancel", done: "cancelled" },
} as const satisfies Record<string, Transition>;
