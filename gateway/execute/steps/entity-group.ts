import type { PathSegment, Requirement, Rewrite } from "../../planner/plan.js";
import { isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import { merge } from "../data/merge.js";
import { compilePlaces } from "../data/places.js";
import type { Place } from "../data/places.js";
import { compileRepresentation } from "../data/representation.js";
import { compileRewrites } from "../data/rewrite.js";
import { renameInShape } from "../data/renamed-shape.js";
import type { Shape } from "../data/shape.js";
import { widenRequires } from "../data/widened-requires.js";
import type { Run } from "../run.js";
import type { PlanScope } from "./plan-scope.js";

/** What one alias of an entity fetch asks for. */
export interface EntityGroupNode {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly Requirement[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

/** The objects that one call asks about: each representation once, and every place where it belongs. */
export interface Delivery {
  readonly group: EntityGroup;
  readonly representations: BareObject[];
  /** By the index of the representation. */
  readonly places: Place[][];
}

export interface EntityGroup {
  readonly alias: string;
  readonly variable: string;
  readonly shape: Shape;
  /** Collects what to ask about; undefined when there is nothing. */
  gather(run: Run): Delivery | undefined;
}

/** Compiles one group of entities. `shape` is that of the whole operation. */
export function compileEntityGroup(node: EntityGroupNode, whole: Shape, scope: PlanScope): EntityGroup {
  const shape = whole.get(node.alias)?.shape ?? new Map();
  renameInShape(shape, node.outputRewrites);
  const searches = node.paths.map((path) => compilePlaces(path, scope.types));
  const requires = widenRequires(node.requires, node.inputRewrites, scope.types);
  const strict = compileRepresentation(requires, { types: scope.types, lenient: false });
  const lenient = compileRepresentation(requires, { types: scope.types, lenient: true });
  const rewrite = compileRewrites(node.inputRewrites, scope.types);
  const group: EntityGroup = {
    alias: node.alias,
    variable: node.variable,
    shape,
    gather(run) {
      const found: Place[] = [];
      for (const search of searches) search(run.data, undefined, found);
      // The planner merges fetches for several types or conditions, and then requires of all what only some of them
      // have. So what is not there is left out, unless it is not there because it did not come.
      const represent = run.gaps ? strict : lenient;
      const delivery: Delivery = { group, representations: [], places: [] };
      const known = new Map<string, number>();
      for (const place of found) {
        const representation = represent(place.object, run.variables);
        if (!representation) continue;
        rewrite?.(representation);
        const name = found.length > 1 ? JSON.stringify(representation) : "";
        const index = known.get(name) ?? delivery.representations.push(representation) - 1;
        if (known.has(name)) delivery.places[index]!.push(place);
        else delivery.places.push([place]);
        known.set(name, index);
      }
      return delivery.representations.length > 0 ? delivery : undefined;
    },
  };
  return group;
}

/** Merges the entities of an answer into all their places. Returns whether the answer held a list of entities. */
export function deliver(run: Run, { group, places }: Delivery, data: unknown, scope: PlanScope): boolean {
  const entities = isObject(data) ? data[group.alias] : undefined;
  if (!Array.isArray(entities)) return false;
  places.forEach((targets, index) => {
    const entity: unknown = entities[index];
    if (!isObject(entity)) run.gaps = true;
    else for (const { object } of targets) merge(object, entity, group.shape, scope.types);
  });
  return true;
}
