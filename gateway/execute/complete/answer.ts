import type { BareObject } from "../bare-object.js";
import type { Faults } from "../faults.js";

/** The answer while it is made from the gathered data. */
export interface Answer {
  readonly variables: BareObject;
  readonly faults: Faults;
  /** Where we are, as the client sees it. */
  readonly path: (string | number)[];
}

/**
 * Makes a value of the answer from a gathered one. Null is null; undefined
 * says that a null stood where none may, and that the parent must be null.
 */
export type Completer = (value: unknown, answer: Answer) => unknown;

/** Notes that a subgraph gave a value that its type does not allow; the value becomes null. */
export function noteInvalid(answer: Answer, expected: string): null {
  answer.faults.add(`Expected a value of type "${expected}".`, answer.path, { code: "SUBGRAPH_INVALID_RESPONSE" });
  return null;
}
