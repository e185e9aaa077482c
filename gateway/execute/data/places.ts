import type { PathSegment } from "../../planner/plan.js";
import { isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { TypeRelations } from "../supergraph/type-relations.js";
import type { Trail } from "./trail.js";

/** An object in the gathered data, and the way to it. */
export interface Place {
  readonly object: BareObject;
  readonly trail: Trail;
}

type Search = (value: unknown, trail: Trail, found: Place[]) => void;

/** Compiles the path of a plan into a search for all objects that it leads to; lists are entered wherever they lie. */
export function compilePlaces(path: readonly PathSegment[], types: TypeRelations): Search {
  const [segment, ...rest] = path;
  if (segment === undefined) {
    return throughLists((object, trail, found) => void found.push({ object, trail }));
  }
  const onwards = compilePlaces(rest, types);
  if (segment === "@") return onwards;
  if ("Field" in segment) {
    const key = segment.Field;
    return throughLists((object, trail, found) => onwards(object[key], { before: trail, key }, found));
  }
  const fits = types.fits(segment.TypeCondition);
  return throughLists((object, trail, found) => {
    if (fits(object["__typename"])) onwards(object, trail, found);
  });
}

function throughLists(step: (object: BareObject, trail: Trail, found: Place[]) => void): Search {
  const search: Search = (value, trail, found) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) search(value[index], { before: trail, key: index }, found);
    } else if (isObject(value)) step(value, trail, found);
  };
  return search;
}
