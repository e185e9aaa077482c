/** A state of a task. */
export type TaskState = "ASKED" | "ACCEPTED" | "DONE" | "REFUSED" | "WITHDRAWN";

/** The states in which a task waits for its department. */
export const openTask = ["ASKED", "ACCEPTED"] as const satisfies readonly TaskState[];

/** From which states each step can be taken, and what it is called in messages. */
const steps = {
  ACCEPTED: { from: ["ASKED"], done: "accepted" },
  DONE: { from: openTask, done: "finished" },
  REFUSED: { from: openTask, done: "refused" },
  WITHDRAWN: { from: openTask, done: "withdrawn" },
} as const;

/**
 * Whether a task can come to stand elsewhere.
 * @returns what stands in the way, or undefined. Requirements 004-40.
 */
export function taskStepFits(state: TaskState, to: keyof typeof steps): string | undefined {
  const { from, done } = steps[to];
  if (from.some((one) => one === state)) return undefined;
  return `Only a task that is ${from.join(" or ")} can be ${done}; this one is ${state}.`;
}
