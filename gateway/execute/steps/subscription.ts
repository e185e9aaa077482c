import type { PlanNode, SubscriptionNode } from "../../planner/plan.js";
import type { SubgraphResult } from "../../transports/transport.js";
import type { Step } from "../run.js";
import { compilePlan } from "./compile-plan.js";
import type { PlanScope } from "./plan-scope.js";
import { compileRootFetch } from "./root-fetch.js";
import type { SubgraphCaller } from "./subgraph-call.js";

/** A subscription: how to open it, and the step that gathers the rest of one event. */
export interface Subscription {
  readonly caller: SubgraphCaller;
  gather(event: SubgraphResult): Step;
}

/** Compiles the plan of a subscription: its stream, then what follows for each event. */
export function compileSubscription(node: PlanNode, scope: PlanScope): Subscription {
  const [first, ...rest] = node.kind === "Sequence" ? node.nodes : [node];
  if (first?.kind !== "Subscription") throw new Error("the plan of a subscription does not begin with one");
  const { caller, settle } = compileRootFetch(primaryOf(first), scope);
  const onwards = compilePlan({ kind: "Sequence", nodes: rest }, scope);
  return {
    caller,
    gather: (event) => (run) => {
      settle(run, event);
      return onwards(run);
    },
  };
}

function primaryOf({ primary }: SubscriptionNode): SubscriptionNode["primary"] {
  return { ...primary, operationKind: "subscription" };
}
