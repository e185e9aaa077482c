import type { PathSegment, Requirement, Rewrite } from "../../planner/plan.js";
import { nameOf } from "../data/name-of.js";
import { compilePlaces } from "../data/places.js";
import type { Place } from "../data/places.js";
import { compileRepresentation } from "../data/representation.js";
import type { Representation } from "../data/representation.js";
import { compileRewrites } from "../data/rewrite.js";
import { renameInShape } from "../data/renamed-shape.js";
import type { Shape } from "../data/shape.js";
import { widenRequires } from "../data/widened-requires.js";
import type { Run } from "../run.js";
import type { Delivery, DeliveryTarget } from "./delivery.js";
import type { Dependants } from "./dependants.js";
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

/** What the operation of a fetch says of one alias. */
export interface GroupOperation {
  readonly service: string;
  readonly shape: Shape;
  readonly dependants: Dependants;
}

export interface EntityGroup {
  /** Collects what to ask about; undefined when there is nothing. */
  gather(run: Run): Delivery | undefined;
}

/** Compiles one group of entities. */
export function compileEntityGroup(node: EntityGroupNode, operation: GroupOperation, scope: PlanScope): EntityGroup {
  const { alias, outputRewrites, inputRewrites } = node;
  const { service, shape, dependants } = operation;
  renameInShape(shape, outputRewrites);
  const searches = node.paths.map((path) => compilePlaces(path, scope.types));
  const requires = widenRequires(node.requires, inputRewrites, dependants.required, scope.types);
  const represent = compileRepresentation(requires, scope.types);
  const rewrite = compileRewrites(inputRewrites, scope.types);
  const gather = (run: Run): Delivery | undefined => {
    const found: Place[] = [];
    for (const search of searches) search(run.data, undefined, found);
    const delivery: Delivery = { alias, representations: [], targets: [] };
    const known = new Map<string, DeliveryTarget>();
    for (const place of found) {
      const representation = represent(place.object, run.variables);
      const answerable = representation && shapeWith(representation, run);
      if (!answerable) continue;
      rewrite?.(representation.value);
      representation.value["__typename"] = scope.knownAs(service, representation.value["__typename"]);
      const name = found.length > 1 ? nameOf(representation.value) : "";
      const target = known.get(name) ?? { places: [], shape: answerable };
      target.places.push(place);
      if (known.has(name)) continue;
      known.set(name, target);
      delivery.representations.push(representation.value);
      delivery.targets.push(target);
    }
    return delivery.representations.length > 0 ? delivery : undefined;
  };
  // The planner merges fetches for several types or conditions, and then requires of all what only some of them have.
  // So what is not there is just left out, unless it is not there because it did not come.
  const shapeWith = ({ missing }: Representation, run: Run) =>
    missing.length === 0 || !run.gaps ? shape : withoutDependants(shape, missing, dependants);
  return { gather };
}

/** What may be answered without some keys of a representation; undefined when nothing may, as without an entity's key. */
function withoutDependants(shape: Shape, missing: readonly string[], dependants: Dependants): Shape | undefined {
  const rest: Shape = new Map(shape);
  for (const key of missing) {
    const depending = dependants.keys.get(key);
    if (!depending) return undefined;
    for (const each of depending) rest.delete(each);
  }
  rest.delete("__typename");
  return rest.size > 0 ? rest : undefined;
}
