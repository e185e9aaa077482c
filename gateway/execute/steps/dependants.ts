import { Kind } from "graphql";
import type { DocumentNode, SelectionSetNode } from "graphql";
import { findOperation } from "../operation/operation.js";
import type { RequiredField, Requirements } from "../supergraph/requirements.js";
import { askedUnder } from "./asked-under.js";

/** What `@requires` brings into a representation, and for what. */
export interface Dependants {
  /** By the key of what is required: the keys of the answer that depend on it. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly required: readonly RequiredField[];
}

/** Reads from the operation of an entity fetch what depends on what in one alias of it. */
export function dependantsOf(
  document: DocumentNode,
  alias: string,
  service: string,
  requirements: Requirements,
): Dependants {
  const operation = findOperation(document);
  const keys = new Map<string, Set<string>>();
  const required = new Map<string, RequiredField>();
  const read = ({ selections }: SelectionSetNode, typename: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        for (const each of requirements.of(typename, node.name.value, service)) {
          required.set(each.name, each);
          keys.set(each.name, (keys.get(each.name) ?? new Set()).add((node.alias ?? node.name).value));
        }
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : operation.fragments.get(node.name.value);
      if (fragment) read(fragment.selectionSet, fragment.typeCondition?.name.value ?? typename);
    }
  };
  for (const { set } of askedUnder(alias, operation)) read(set, "");
  return { keys, required: [...required.values()] };
}
