import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import type { Requirements } from "../supergraph/requirements.js";

/** For each key of a representation that `@requires` brought: the keys of the answer that depend on it. */
export type Dependants = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the dependants of one alias of an entity fetch from its operation. */
export function dependantsOf(
  document: DocumentNode,
  alias: string,
  service: string,
  requirements: Requirements,
): Dependants {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const dependants = new Map<string, Set<string>>();
  const read = ({ selections }: SelectionSetNode, typename: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        for (const name of requirements.of(typename, node.name.value, service)) {
          dependants.set(name, (dependants.get(name) ?? new Set()).add((node.alias ?? node.name).value));
        }
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment) read(fragment.selectionSet, fragment.typeCondition?.name.value ?? typename);
    }
  };
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  for (const each of document.definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const node of each.selectionSet.selections) {
      if (node.kind === Kind.FIELD && node.selectionSet && (node.alias ?? node.name).value === alias) {
        read(node.selectionSet, "");
      }
    }
  }
  return dependants;
}
