import type { Requirement } from "../../planner/plan.js";
import { bareObject, isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

/** What a subgraph is asked about. */
export interface Representation {
  readonly value: BareObject;
  /** Keys whose value, or a part of it, was never gathered. */
  readonly missing: readonly string[];
}

/** Makes the representation of an object, or undefined when nothing but its type is known. */
export type Represent = (object: BareObject, variables: BareObject) => Representation | undefined;

/** Copies what is required from an object, as far as it is there. Returns whether all of it is; notes keys that lack. */
type Copy = (source: BareObject, target: BareObject, variables: BareObject, missing: string[]) => boolean;

const none: readonly string[] = [];

/** Compiles the requirements of an entity fetch. */
export function compileRepresentation(requires: readonly Requirement[], types: TypeRelations): Represent {
  const copy = compileCopies(requires, types);
  const fallback = requires.find((requirement) => requirement.kind === "InlineFragment")?.typeCondition;
  return (object, variables) => {
    const value = bareObject();
    const missing: string[] = [];
    value["__typename"] = object["__typename"] ?? fallback;
    const complete = copy(object, value, variables, missing);
    for (const key in value) {
      if (key !== "__typename" && value[key] !== null) return { value, missing: complete ? none : missing };
    }
    return undefined;
  };
}

function compileCopies(requires: readonly Requirement[], types: TypeRelations): Copy {
  const copies = requires.map((requirement) =>
    requirement.kind === "Field" ? compileField(requirement, types) : compileFragment(requirement, types),
  );
  return (source, target, variables, missing) => {
    let complete = true;
    for (const copy of copies) if (!copy(source, target, variables, missing)) complete = false;
    return complete;
  };
}

function compileFragment(fragment: Requirement & { kind: "InlineFragment" }, types: TypeRelations): Copy {
  const fits = types.fits(fragment.typeCondition);
  const copy = compileCopies(fragment.selections, types);
  const { skipIf, includeIf } = fragment;
  return (source, target, variables, missing) => {
    if (skipIf !== undefined && variables[skipIf] === true) return true;
    if (includeIf !== undefined && variables[includeIf] !== true) return true;
    return !fits(source["__typename"]) || copy(source, target, variables, missing);
  };
}

function compileField({ name, alias, selections }: Requirement & { kind: "Field" }, types: TypeRelations): Copy {
  const key = alias ?? name;
  if (key === "__typename") {
    return (source, target) => {
      if (source[name] !== undefined) target[key] = source[name];
      return true;
    };
  }
  const inner = selections && selections.length > 0 ? compileCopies(selections, types) : undefined;
  return (source, target, variables, missing) => {
    const value = source[name];
    let complete = value !== undefined;
    if (complete && inner) {
      target[key] = copyValue(value, (each, copied) => {
        if (!inner(each, copied, variables, [])) complete = false;
      });
    } else if (complete) target[key] = value;
    if (!complete) missing.push(key);
    return complete;
  };
}

/** An object, or lists of objects, copied; with their types where they are known, since what is required may be abstract. */
function copyValue(value: unknown, copy: (source: BareObject, target: BareObject) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => copyValue(item, copy));
  if (!isObject(value)) return value;
  const target = bareObject();
  if (value["__typename"] !== undefined) target["__typename"] = value["__typename"];
  copy(value, target);
  return target;
}
