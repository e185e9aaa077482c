import { Kind, print } from "graphql";
import type { DirectiveNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";
import { conditionOf } from "./condition.js";
import type { DataKeys } from "./data-keys.js";
import type { Operation } from "./operation.js";

/**
 * The part of an operation that subgraphs answer, as text for the planner: the
 * given root selections with the fragments they use, in a form that the
 * planner (0.0.38) takes. The answer is completed from the client's operation,
 * so it does no harm to fetch more than that asks for, only to fetch less.
 *
 * - Every alias is replaced by the key under which its value is gathered.
 * - `__typename` has neither alias nor condition: the executor itself reads it.
 * - What never takes part is left out, since the planner fails where nothing
 *   is left.
 * - Conditions stand at fields only: it loses its way in a fragment with one.
 *   Without `conditional` they are left out altogether.
 */
export function plannableText(
  operation: Operation,
  roots: readonly SelectionNode[],
  keys: DataKeys,
  conditional: boolean,
): string {
  const writing: Writing = { fragments: operation.fragments, keys, conditional, used: new Map() };
  const root = {
    ...operation.definition,
    name: undefined,
    directives: undefined,
    selectionSet: plannableSet({ kind: Kind.SELECTION_SET, selections: roots }, [], writing),
  };
  return [root, ...writing.used.values()].map(print).join("\n");
}

interface Writing {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly keys: DataKeys;
  readonly conditional: boolean;
  /** Fragments that are spread as they are, rewritten. */
  readonly used: Map<string, FragmentDefinitionNode>;
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** `outer` are the conditions of the fragments around the set. */
function plannableSet(set: SelectionSetNode, outer: readonly DirectiveNode[], writing: Writing): SelectionSetNode {
  const selections = set.selections
    .filter(({ directives }) => conditionOf(directives) !== false)
    .map((selection) => plannable(selection, outer, writing));
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [typename] };
}

function plannable(selection: SelectionNode, outer: readonly DirectiveNode[], writing: Writing): SelectionNode {
  if (selection.kind === Kind.FIELD) return plannableField(selection, outer, writing);
  const conditions = [...outer, ...conditionsOf(selection, writing)];
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : writing.fragments.get(selection.name.value);
  if (!fragment) return typename;
  if (selection.kind === Kind.FRAGMENT_SPREAD && conditions.length === 0) {
    writeFragment(selection.name.value, writing);
    return { kind: Kind.FRAGMENT_SPREAD, name: selection.name };
  }
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: plannableSet(selectionSet, conditions, writing) };
}

function writeFragment(name: string, writing: Writing): void {
  const { fragments, used } = writing;
  const fragment = fragments.get(name);
  if (!fragment || used.has(name)) return;
  used.set(name, fragment);
  const selectionSet = plannableSet(fragment.selectionSet, [], writing);
  used.set(name, { ...fragment, directives: undefined, selectionSet });
}

function plannableField(field: FieldNode, outer: readonly DirectiveNode[], writing: Writing): FieldNode {
  if (field.name.value === "__typename") return typename;
  const key = writing.keys.of(field);
  // A field has room for one condition of a kind: its own tells most.
  const directives = new Map([...outer, ...conditionsOf(field, writing)].map((each) => [each.name.value, each]));
  return {
    ...field,
    alias: key === field.name.value ? undefined : { kind: Kind.NAME, value: key },
    directives: [...directives.values()],
    selectionSet: field.selectionSet && plannableSet(field.selectionSet, [], writing),
  };
}

/** The directives of a selection that make it depend on a variable. */
function conditionsOf({ directives = [] }: SelectionNode, { conditional }: Writing): DirectiveNode[] {
  if (!conditional) return [];
  return directives.filter((directive) => typeof conditionOf([directive]) === "function");
}
