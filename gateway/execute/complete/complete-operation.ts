import type { GraphQLObjectType } from "graphql";
import type { BareObject } from "../bare-object.js";
import type { Operation } from "../operation/operation.js";
import type { Run } from "../run.js";
import { completeComposite } from "./complete-composite.js";
import type { CompleteScope } from "./complete-scope.js";
import { completeValue } from "./complete-value.js";

/** Makes the answer's `data` from what a run gathered, and adds to its errors what the answer needs. */
export type CompleteAnswer = (run: Run) => BareObject | null;

/** Compiles the completion of an operation whose root is of the given type. */
export function completeOperation(
  { definition }: Operation,
  root: GraphQLObjectType,
  scope: CompleteScope,
): CompleteAnswer {
  const selections = [{ set: definition.selectionSet, when: true }];
  const complete = completeComposite(root, selections, scope, completeValue);
  return ({ data, variables, faults }) => complete(data, { variables, faults, path: [] }) as BareObject | null;
}
