import { bareObject, isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { TypeRelations } from "../supergraph/type-relations.js";
import type { Shape } from "./shape.js";

/**
 * Copies what a subgraph answered into what is gathered: only the keys that
 * were asked for, objects and lists anew unless they are whole, leaves as they
 * are. A null never replaces a value, and the name of an interface never
 * replaces the name of an object type. `source` is left as it was.
 */
export function merge(target: BareObject, source: BareObject, shape: Shape, types: TypeRelations): void {
  for (const [from, { to, shape: inner, whole }] of shape) {
    if (!Object.hasOwn(source, from)) continue;
    const value = source[from];
    const known = target[to];
    // Nothing else is written there, so nothing is there yet.
    if (whole) target[to] = value;
    else if (inner) target[to] = mergeValue(known, value, inner, types);
    else if (known === undefined || known === null) target[to] = value;
    else if (value !== null && value !== undefined) {
      if (to !== "__typename" || types.isConcrete(value)) target[to] = value;
    }
  }
}

function mergeValue(known: unknown, value: unknown, shape: Shape, types: TypeRelations): unknown {
  if (Array.isArray(value)) {
    if (Array.isArray(known)) return mergeItems(known, value, shape, types);
    return known ?? value.map((item) => mergeValue(undefined, item, shape, types));
  }
  if (!isObject(value)) return known ?? value;
  if (known !== undefined && known !== null && !isObject(known)) return known;
  const target = known ?? bareObject();
  merge(target, value, shape, types);
  return target;
}

/** Two answers to one list are of one length; were they not, the first would stand. */
function mergeItems(known: unknown[], items: readonly unknown[], shape: Shape, types: TypeRelations): unknown[] {
  const length = Math.min(known.length, items.length);
  for (let index = 0; index < length; index++) known[index] = mergeValue(known[index], items[index], shape, types);
  return known;
}
