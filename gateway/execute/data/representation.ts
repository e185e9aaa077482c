import type { Requirement } from "../../planner/plan.js";
import { bareObject, isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

/** Copies what is required from an object; false when a part of it was never gathered. */
type Copy = (source: BareObject, target: BareObject, variables: BareObject) => boolean;

/** What representations are compiled with. */
export interface RepresentationScope {
  readonly types: TypeRelations;
  /** Whether a part that was never gathered is left out; else there is no representation without it. */
  readonly lenient: boolean;
}

/**
 * Makes the representation of an object, or undefined when the object cannot
 * be asked about: a part that is required is missing, because the subgraph
 * that owns it failed, or nothing but the type is known.
 */
export type Represent = (object: BareObject, variables: BareObject) => BareObject | undefined;

/** Compiles the requirements of an entity fetch. */
export function compileRepresentation(requires: readonly Requirement[], scope: RepresentationScope): Represent {
  const copy = compileCopies(requires, scope);
  const fallback = requires.find((requirement) => requirement.kind === "InlineFragment")?.typeCondition;
  return (object, variables) => {
    const representation = bareObject();
    representation["__typename"] = object["__typename"] ?? fallback;
    if (!copy(object, representation, variables)) return undefined;
    for (const key in representation) {
      if (key !== "__typename" && representation[key] !== null) return representation;
    }
    return undefined;
  };
}

function compileCopies(requires: readonly Requirement[], scope: RepresentationScope): Copy {
  const copies = requires.map((requirement) =>
    requirement.kind === "Field" ? compileField(requirement, scope) : compileFragment(requirement, scope),
  );
  return (source, target, variables) => copies.every((copy) => copy(source, target, variables));
}

function compileFragment(fragment: Requirement & { kind: "InlineFragment" }, scope: RepresentationScope): Copy {
  const fits = scope.types.fits(fragment.typeCondition);
  const copy = compileCopies(fragment.selections, scope);
  const { skipIf, includeIf } = fragment;
  return (source, target, variables) => {
    if (skipIf !== undefined && variables[skipIf] === true) return true;
    if (includeIf !== undefined && variables[includeIf] !== true) return true;
    return !fits(source["__typename"]) || copy(source, target, variables);
  };
}

function compileField({ name, alias, selections }: Requirement & { kind: "Field" }, scope: RepresentationScope): Copy {
  const key = alias ?? name;
  if (key === "__typename") {
    return (source, target) => {
      if (source[name] !== undefined) target[key] = source[name];
      return true;
    };
  }
  const inner = selections && selections.length > 0 ? compileCopies(selections, scope) : undefined;
  return (source, target, variables) => {
    const value = source[name];
    if (value === undefined) return scope.lenient;
    if (!inner) {
      target[key] = value;
      return true;
    }
    const copied = copyValue(value, inner, variables);
    target[key] = copied;
    return copied !== undefined;
  };
}

/** An object or a list of objects copied, or undefined when a part of it is missing. */
function copyValue(value: unknown, copy: Copy, variables: BareObject): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => copyValue(item, copy, variables));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return value;
  const target = bareObject();
  return copy(value, target, variables) ? target : undefined;
}
