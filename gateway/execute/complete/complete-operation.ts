import type { BareObject } from "../bare-object.js";
import type { Run } from "../run.js";
import { completeComposite } from "./complete-composite.js";
import type { ClientSelection } from "./complete-scope.js";
import { completeValue } from "./complete-value.js";

/** Makes the answer's `data` from what a run gathered, and adds to its errors what the answer needs. */
export type CompleteAnswer = (run: Run) => BareObject | null;

/** Compiles the completion of an operation; `whole` are the places of which nothing is left to complete. */
export function completeOperation({ root, set, scope }: ClientSelection, whole: ReadonlySet<string>): CompleteAnswer {
  const complete = completeComposite(root, [{ set, when: true }], { ...scope, place: "", whole }, completeValue);
  return ({ data, variables, faults }) => complete(data, { variables, faults, path: [] }) as BareObject | null;
}
