import { Kind } from "graphql";
import type { SelectionNode, SelectionSetNode } from "graphql";
import { both, conditionOf, either } from "../operation/condition.js";
import type { Condition } from "../operation/condition.js";
import type { CollectScope, ConditionalSelection } from "./collect-fields.js";

/**
 * When a selection on an abstract type depends on what its object really is:
 * when it asks for `__typename`, or has a fragment that not all objects fit.
 */
export function dependsOnType(
  abstract: string,
  selections: readonly ConditionalSelection[],
  scope: CollectScope,
): Condition {
  const within = ({ selections: nodes }: SelectionSetNode, spread: readonly string[]): Condition =>
    nodes.reduce<Condition>(
      (any, node) => either(any, both(conditionOf(node.directives), depends(node, spread))),
      false,
    );
  const depends = (node: SelectionNode, spread: readonly string[]): Condition => {
    if (node.kind === Kind.FIELD) return node.name.value === "__typename";
    const name = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : "";
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : scope.fragments.get(name);
    if (!fragment || spread.includes(name)) return false;
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !scope.types.fits(condition)(abstract)) return true;
    return within(fragment.selectionSet, name ? [...spread, name] : spread);
  };
  return selections.reduce<Condition>((any, { set, when }) => either(any, both(when, within(set, []))), false);
}
