import type { SubgraphError, SubgraphResult } from "../../transports/transport.js";
import { bareObject } from "../bare-object.js";
import { renamedPath } from "../data/renamed-shape.js";
import { pathOf } from "../data/trail.js";
import type { Place } from "../data/places.js";
import type { Run, Step } from "../run.js";
import { sooner } from "../sooner.js";
import { compileEntityGroup, deliver } from "./entity-group.js";
import type { Delivery, EntityGroupNode } from "./entity-group.js";
import { fetchedShape } from "./fetched-shape.js";
import type { PlanScope } from "./plan-scope.js";
import { invalidResponse, report } from "./report.js";
import { compileCall } from "./subgraph-call.js";
import type { CallNode } from "./subgraph-call.js";

/** Compiles a fetch of entities: one call for all groups, none when there is nothing to ask about. */
export function compileEntityFetch(node: CallNode, groups: readonly EntityGroupNode[], scope: PlanScope): Step {
  const caller = compileCall({ ...node, operationKind: "query" }, scope);
  const shape = fetchedShape(caller.document);
  const compiled = groups.map((group) => compileEntityGroup(group, shape, scope));
  return (run) => {
    const variables = bareObject();
    const deliveries: Delivery[] = [];
    for (const group of compiled) {
      const delivery = group.gather(run);
      variables[group.variable] = delivery?.representations ?? [];
      if (delivery) deliveries.push(delivery);
    }
    if (deliveries.length === 0) return undefined;
    return sooner(caller.call(run, variables), (result) => settle(run, result, deliveries, caller.service, scope));
  };
}

function settle(run: Run, result: SubgraphResult, deliveries: readonly Delivery[], service: string, scope: PlanScope) {
  const failed = deliveries.filter((delivery) => !deliver(run, delivery, result.data, scope));
  const errors = result.errors ?? [];
  const faults = errors.length > 0 || failed.length === 0 ? errors : [invalidResponse];
  for (const error of faults) reportAt(run, error, deliveries, failed[0] ?? deliveries[0]!, service, scope);
  for (const { places } of failed) {
    for (const { trail } of places.flat()) run.faults.noteMissing(scope.view.pathTo(pathOf(trail)));
  }
}

/** Reports an error of one entity at every place where it belongs; any other once, at the first field that was to come. */
function reportAt(
  run: Run,
  error: SubgraphError,
  deliveries: readonly Delivery[],
  failed: Delivery,
  service: string,
  scope: PlanScope,
): void {
  const [alias, index, ...rest] = error.path ?? [];
  const delivery = deliveries.find(({ group }) => group.alias === alias);
  const places: readonly Place[] | undefined = typeof index === "number" ? delivery?.places[index] : undefined;
  if (delivery && places) {
    const within = renamedPath(rest, delivery.group.shape);
    for (const { trail } of places) report(run, error, service, [...pathOf(trail), ...within], scope);
    return;
  }
  const path = pathOf(failed.places[0]![0]!.trail);
  const first = scope.view.firstOf(path, failed.group.shape);
  report(run, error, service, first === undefined ? path : [...path, first], scope);
}
