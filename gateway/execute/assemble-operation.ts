import { GraphQLError, OperationTypeNode } from "graphql";
import type { PlanNode } from "../planner/plan.js";
import { completeOperation } from "./complete/complete-operation.js";
import type { ClientSelection } from "./complete/complete-scope.js";
import type { Prepared } from "./prepared.js";
import type { Step } from "./run.js";
import { runOperation } from "./run-operation.js";
import type { CompiledOperation } from "./run-operation.js";
import { compilePlan, inSequence } from "./steps/compile-plan.js";
import type { PlanScope } from "./steps/plan-scope.js";
import { compileSubscription } from "./steps/subscription.js";
import { wholePlaces } from "./steps/whole-places.js";
import { subscribeOperation } from "./subscribe-operation.js";

/** All of an operation but its plan. */
export interface Parts {
  readonly compiled: Omit<CompiledOperation, "complete">;
  readonly client: ClientSelection;
  /** Answers what the schema itself knows. */
  readonly introspect: Step;
  readonly scope: Omit<PlanScope, "arrivals">;
  /** What is known of it before it is planned. */
  readonly weighed: Pick<Prepared, "costOf" | "searches" | "introspects">;
}

/** Compiles a plan, if there is one, and makes an operation of it and the rest. Throws an Error when the plan is none. */
export function assembleOperation(
  { compiled: { definition, schema }, client, introspect, scope: known, weighed }: Parts,
  plan: PlanNode | undefined,
): Prepared {
  const kind = definition.operation;
  const scope: PlanScope = { ...known, arrivals: [] };
  const completed = (): CompiledOperation => {
    const complete = completeOperation(client, wholePlaces(scope.arrivals, client));
    return { definition, schema, complete };
  };
  if (plan && kind === OperationTypeNode.SUBSCRIPTION) {
    const subscription = compileSubscription(plan, scope);
    const compiled = completed();
    const subscribe: Prepared["subscribe"] = (input) => subscribeOperation(compiled, subscription, input);
    return { ...weighed, kind, plan, subscribe, execute: () => Promise.resolve({ errors: [misused()] }) };
  }
  const gather = inSequence([introspect, ...(plan ? [compilePlan(plan, scope)] : [])]);
  const compiled = completed();
  const execute: Prepared["execute"] = (input) => runOperation(compiled, gather, input);
  return { ...weighed, kind, plan, execute, subscribe: execute };
}

function misused(): GraphQLError {
  const extensions = { code: "BAD_REQUEST" };
  return new GraphQLError("A subscription must be opened as a stream of events.", { extensions });
}
