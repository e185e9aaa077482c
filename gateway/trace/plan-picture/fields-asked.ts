import { type FieldNode, Kind, parse, type SelectionNode, type SelectionSetNode } from "graphql";

/**
 * What an operation for a subgraph asks for, each field at the root with the names right below it, as in
 * `customer { id name }`, and of entities each type likewise, as in `Customer { cases homes }`.
 * @throws GraphQLError when it is no operation
 */
export function fieldsAsked(operation: string): string[] {
  const { definitions } = parse(operation, { noLocation: true });
  const lines = definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? fieldsOf(node.selectionSet).flatMap(linesOf) : [],
  );
  return [...new Set(lines)];
}

function linesOf({ name, selectionSet }: FieldNode): string[] {
  if (name.value === "_entities") return (selectionSet?.selections ?? []).flatMap(entityLine);
  return [outline(name.value, selectionSet)];
}

function entityLine(selection: SelectionNode): string[] {
  if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return [];
  return [outline(selection.typeCondition.name.value, selection.selectionSet)];
}

function outline(name: string, below: SelectionSetNode | undefined): string {
  const names = new Set(below && fieldsOf(below).map((field) => field.name.value));
  return names.size === 0 ? name : `${name} { ${[...names].join(" ")} }`;
}

/** The fields of a selection, those of fragments in it too, without `__typename`, which planning asks for everywhere. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === "__typename" ? [] : [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}
