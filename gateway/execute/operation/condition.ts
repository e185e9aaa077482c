import { Kind } from "graphql";
import type { DirectiveNode } from "graphql";
import type { BareObject } from "../bare-object.js";

/** When a selection takes part: always, never, or as the variables say. */
export type Condition = boolean | ((variables: BareObject) => boolean);

/** What `@skip` and `@include` say. https://spec.graphql.org/October2021/#sec--skip */
export function conditionOf(directives: readonly DirectiveNode[] = []): Condition {
  return directives.reduce<Condition>((condition, directive) => both(condition, readDirective(directive)), true);
}

function readDirective({ name, arguments: given }: DirectiveNode): Condition {
  const value = given?.[0]?.value;
  if (!value || (name.value !== "skip" && name.value !== "include")) return true;
  const wanted = name.value === "include";
  if (value.kind === Kind.BOOLEAN) return value.value === wanted;
  if (value.kind !== Kind.VARIABLE) return true;
  const variable = value.name.value;
  return (variables) => (variables[variable] === true) === wanted;
}

/** Whether both hold. */
export function both(left: Condition, right: Condition): Condition {
  if (left === false || right === false) return false;
  if (left === true) return right;
  if (right === true) return left;
  return (variables) => left(variables) && right(variables);
}

/** Whether one of them holds. */
export function either(left: Condition, right: Condition): Condition {
  if (left === true || right === true) return true;
  if (left === false) return right;
  if (right === false) return left;
  return (variables) => left(variables) || right(variables);
}
