import { Kind } from "graphql";
import type { DocumentNode } from "graphql";

/** Which types are kinds of which others, hidden ones included. */
export interface TypeRelations {
  /** A test of a `__typename` against one or more type conditions. An object that did not say its type fits. */
  fits(conditions: string | readonly string[]): (typename: unknown) => boolean;
  /** Whether the name is that of an object type: one that says what an object really is. */
  isConcrete(typename: unknown): boolean;
}

/** Reads the relations from a supergraph. */
export function readTypeRelations(supergraph: DocumentNode): TypeRelations {
  const kinds = new Map<string, Set<string>>();
  const concrete = new Set<unknown>();
  const relate = (general: string, special: string) => {
    const known = kinds.get(general) ?? new Set();
    kinds.set(general, known.add(special));
  };
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) relate(definition.name.value, member.name.value);
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const parent of definition.interfaces ?? []) relate(parent.name.value, definition.name.value);
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) concrete.add(definition.name.value);
  }
  return {
    fits(conditions) {
      const fitting = new Set<unknown>();
      for (const condition of typeof conditions === "string" ? [conditions] : conditions) {
        fitting.add(condition);
        for (const kind of kinds.get(condition) ?? []) fitting.add(kind);
      }
      return (typename) => typename === undefined || fitting.has(typename);
    },
    isConcrete: (typename) => concrete.has(typename),
  };
}
