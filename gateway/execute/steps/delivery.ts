import { isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import { merge } from "../data/merge.js";
import type { Place } from "../data/places.js";
import type { Shape } from "../data/shape.js";
import type { Run } from "../run.js";
import type { PlanScope } from "./plan-scope.js";

/** The objects that one alias of a call asks about, each representation once. */
export interface Delivery {
  readonly alias: string;
  readonly representations: BareObject[];
  /** Where the answer to each representation belongs, by its index. */
  readonly targets: DeliveryTarget[];
}

export interface DeliveryTarget {
  readonly places: Place[];
  /** What of the answer is taken. */
  readonly shape: Shape;
}

/** Merges the entities of an answer into all their places. Returns whether the answer held a list of entities. */
export function deliver(run: Run, { alias, targets }: Delivery, data: unknown, scope: PlanScope): boolean {
  const entities = isObject(data) ? data[alias] : undefined;
  if (!Array.isArray(entities)) return false;
  targets.forEach(({ places, shape }, index) => {
    const entity: unknown = entities[index];
    if (!isObject(entity)) run.gaps = true;
    else for (const { object } of places) merge(object, entity, shape, scope.types);
  });
  return true;
}
