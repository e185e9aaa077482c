import type { SubgraphError, SubgraphResult } from "../../transports/transport.js";
import { bareObject } from "../bare-object.js";
import type { ShapeEntry } from "../data/shape.js";
import { renamedPath } from "../data/renamed-shape.js";
import { pathOf } from "../data/trail.js";
import type { Run, Step } from "../run.js";
import { sooner } from "../sooner.js";
import { arrivalOf } from "./arrival.js";
import { deliver } from "./delivery.js";
import type { Delivery } from "./delivery.js";
import { dependantsOf } from "./dependants.js";
import { compileEntityGroup } from "./entity-group.js";
import type { EntityGroupNode } from "./entity-group.js";
import { fetchedShape } from "./fetched-shape.js";
import { inRounds } from "./in-rounds.js";
import type { PlanScope } from "./plan-scope.js";
import { invalidResponse, report } from "./report.js";
import { compileCall } from "./subgraph-call.js";
import type { CallNode } from "./subgraph-call.js";

/**
 * Compiles a fetch of entities: one call for all groups, none when there is nothing to ask about, several at a time when
 * there are more than a subgraph answers for at once.
 */
export function compileEntityFetch(node: CallNode, groups: readonly EntityGroupNode[], scope: PlanScope): Step {
  const caller = compileCall({ ...node, operationKind: "query" }, scope);
  const fetched = fetchedShape(caller.document);
  const compiled = groups.map((group) => {
    const shape = fetched.get(group.alias)?.shape ?? new Map<string, ShapeEntry>();
    const dependants = dependantsOf(caller.document, group.alias, caller.service, scope.requirements);
    const compiledGroup = compileEntityGroup(group, { service: caller.service, shape, dependants }, scope);
    scope.arrivals.push(arrivalOf({ ...caller, ...group, shape }));
    return compiledGroup;
  });
  const ask = (run: Run, deliveries: readonly Delivery[]) => {
    const variables = bareObject();
    for (const { alias, variable } of groups) {
      variables[variable] = deliveries.find((delivery) => delivery.alias === alias)?.representations ?? [];
    }
    return sooner(caller.call(run, variables), (result) => settle(run, result, deliveries, caller.service, scope));
  };
  return (run) => {
    const deliveries = compiled.flatMap((group) => group.gather(run) ?? []);
    if (deliveries.length === 0) return undefined;
    const rounds = inRounds(deliveries);
    const [only] = rounds;
    if (only && rounds.length === 1) return ask(run, only);
    return Promise.all(rounds.map(async (round) => ask(run, round))).then(() => undefined);
  };
}

function settle(run: Run, result: SubgraphResult, deliveries: readonly Delivery[], service: string, scope: PlanScope) {
  const failed = deliveries.filter((delivery) => !deliver(run, delivery, result.data, scope));
  const errors = result.errors ?? [];
  const faults = errors.length > 0 || failed.length === 0 ? errors : [invalidResponse];
  for (const error of faults) {
    if (reportOfEntity(run, error, deliveries, service, scope)) continue;
    report(run, error, service, firstPlace(failed[0] ?? deliveries[0], scope), scope);
  }
  for (const { places } of failed.flatMap(({ targets }) => targets)) {
    for (const { trail } of places) run.faults.noteMissing(scope.view.pathTo(pathOf(trail)));
  }
}

/** Reports the error of an entity at every place where it belongs. Returns whether it is one. */
function reportOfEntity(
  run: Run,
  { path = [], ...error }: SubgraphError,
  deliveries: readonly Delivery[],
  service: string,
  scope: PlanScope,
): boolean {
  const [alias, index, ...rest] = path;
  const delivery = deliveries.find((each) => each.alias === alias);
  const target = typeof index === "number" ? delivery?.targets[index] : undefined;
  if (!target) return false;
  const [key] = rest;
  // A field that was asked for without what it requires is not taken from the answer, and neither is its error.
  if (typeof key === "string" && !target.shape.has(key)) return true;
  const within = renamedPath(rest, target.shape);
  for (const { trail } of target.places) report(run, error, service, [...pathOf(trail), ...within], scope);
  return true;
}

/** Where an error of the whole call belongs: at the first field that was to come, in the first place. */
function firstPlace(delivery: Delivery | undefined, scope: PlanScope): (string | number)[] {
  const target = delivery?.targets[0];
  if (!target) return [];
  const path = pathOf(target.places[0]?.trail);
  const first = scope.view.firstOf(path, target.shape);
  return first === undefined ? path : [...path, first];
}
