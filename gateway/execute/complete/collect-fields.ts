import { Kind } from "graphql";
import type { FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";
import type { TypeRelations } from "../supergraph/type-relations.js";
import { both, conditionOf, either } from "../operation/condition.js";
import type { Condition } from "../operation/condition.js";

/** A selection set that takes part under a condition. */
export interface ConditionalSelection {
  readonly set: SelectionSetNode;
  readonly when: Condition;
}

/** All that an operation says of one response key of an object. */
export interface CollectedField {
  readonly key: string;
  readonly node: FieldNode;
  when: Condition;
  /** Whether no mention of it has a condition: one that has decides even about the order, when another has none. */
  steady: boolean;
  readonly selections: ConditionalSelection[];
}

export interface CollectScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly types: TypeRelations;
}

/**
 * The fields of an object of the named type, in the order of the operation,
 * fragments spread and equal keys merged.
 * https://spec.graphql.org/October2021/#CollectFields()
 */
export function collectFields(
  typename: string,
  selections: readonly ConditionalSelection[],
  scope: CollectScope,
): CollectedField[] {
  const fields = new Map<string, CollectedField>();
  const spread = new Set<string>();
  const walk = (set: SelectionSetNode, outer: Condition): void => {
    for (const selection of set.selections) {
      const when = both(outer, conditionOf(selection.directives));
      if (when === false) continue;
      if (selection.kind === Kind.FIELD) addField(fields, selection, when);
      else walkFragment(selection, when);
    }
  };
  const walkFragment = (selection: Exclude<SelectionNode, FieldNode>, when: Condition): void => {
    const named = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
    if (named !== undefined && spread.has(named)) return;
    if (named !== undefined && when === true) spread.add(named);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || scope.types.fits(condition)(typename)))
      walk(fragment.selectionSet, when);
  };
  for (const { set, when } of selections) walk(set, when);
  return [...fields.values()];
}

function addField(fields: Map<string, CollectedField>, node: FieldNode, when: Condition): void {
  const key = (node.alias ?? node.name).value;
  const known = fields.get(key);
  const field = known ?? { key, node, when, steady: true, selections: [] };
  if (known) known.when = either(known.when, when);
  else fields.set(key, field);
  if (when !== true) field.steady = false;
  if (node.selectionSet) field.selections.push({ set: node.selectionSet, when });
}
