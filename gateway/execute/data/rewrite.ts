import type { Rewrite, RewriteSegment } from "../../planner/plan.js";
import { isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

type Change = (value: unknown) => void;

/** Compiles the rewrites of a representation into one change of it, in place; undefined when there are none. */
export function compileRewrites(rewrites: readonly Rewrite[] = [], types: TypeRelations): Change | undefined {
  const changes = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  if (changes.length <= 1) return changes[0];
  return (value) => changes.forEach((change) => change(value));
}

function compileRewrite(rewrite: Rewrite, types: TypeRelations): Change {
  if ("ValueSetter" in rewrite) {
    const { path, setValueTo } = rewrite.ValueSetter;
    return along(path, types, (object, key) => void (object[key] = setValueTo));
  }
  const { path, renameKeyTo } = rewrite.KeyRenamer;
  return along(path, types, (object, key) => {
    if (object[key] === undefined || key === renameKeyTo) return;
    object[renameKeyTo] = object[key];
    Reflect.deleteProperty(object, key);
  });
}

/** Walks to every object that holds the path's last key and changes it there. */
function along(
  path: readonly RewriteSegment[],
  types: TypeRelations,
  change: (object: BareObject, key: string) => void,
): Change {
  const [segment, ...rest] = path;
  if (segment === undefined) return () => undefined;
  if ("TypenameEquals" in segment) {
    const fits = types.fits(segment.TypenameEquals);
    const onwards = along(rest, types, change);
    return eachObject((object) => {
      if (fits(object["__typename"])) onwards(object);
    });
  }
  const key = segment.Key;
  if (rest.length === 0) return eachObject((object) => change(object, key));
  const onwards = along(rest, types, change);
  return eachObject((object) => onwards(object[key]));
}

function eachObject(change: (object: BareObject) => void): Change {
  const each: Change = (value) => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isObject(value)) change(value);
  };
  return each;
}
