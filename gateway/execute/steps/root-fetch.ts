import type { FetchNode } from "../../planner/plan.js";
import type { SubgraphError, SubgraphResult } from "../../transports/transport.js";
import { isObject } from "../bare-object.js";
import { merge } from "../data/merge.js";
import { renameInShape, renamedPath } from "../data/renamed-shape.js";
import type { Shape } from "../data/shape.js";
import type { Path } from "../data/trail.js";
import type { Run, Step } from "../run.js";
import { sooner } from "../sooner.js";
import { arrivalOf } from "./arrival.js";
import { fetchedShape } from "./fetched-shape.js";
import type { PlanScope } from "./plan-scope.js";
import { invalidResponse, report } from "./report.js";
import { compileCall } from "./subgraph-call.js";
import type { SubgraphCaller } from "./subgraph-call.js";

/** A fetch of root fields: how to ask, and what to do with the answer. */
export interface RootFetch {
  readonly caller: SubgraphCaller;
  readonly settle: (run: Run, result: SubgraphResult) => void;
}

/** Compiles a fetch of root fields. */
export function compileRootFetch(node: Omit<FetchNode, "kind">, scope: PlanScope): RootFetch {
  const caller = compileCall(node, scope);
  const shape = fetchedShape(caller.document);
  renameInShape(shape, node.outputRewrites);
  scope.arrivals.push(arrivalOf({ ...caller, paths: [[]], shape, outputRewrites: node.outputRewrites }));
  return {
    caller,
    settle(run, { data, errors = [] }) {
      if (isObject(data)) merge(run.data, data, shape, scope.types);
      const faults = errors.length > 0 || isObject(data) ? errors : [invalidResponse];
      for (const error of faults) report(run, error, caller.service, placeOf(error, shape, scope), scope);
      if (!isObject(data)) for (const { to } of shape.values()) run.faults.noteMissing(scope.view.pathTo([to]));
    },
  };
}

/** The fetch as a step of a plan. */
export function rootFetchStep({ caller, settle }: RootFetch): Step {
  return (run) => sooner(caller.call(run), (result) => settle(run, result));
}

/** Where an error of the answer belongs: at its path, or at the first field that was asked for. */
function placeOf(error: SubgraphError, shape: Shape, scope: PlanScope): Path {
  const path = error.path ? renamedPath(error.path, shape) : [];
  if (scope.view.pathTo(path).length > 0) return path;
  const first = scope.view.firstOf([], shape);
  return first === undefined ? [] : [first];
}
