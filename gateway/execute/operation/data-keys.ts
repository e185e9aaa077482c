import { visit } from "graphql";
import type { DocumentNode, FieldNode } from "graphql";

/** The keys under which the executor gathers what the client asked for under keys of its own. */
export interface DataKeys {
  /** Where the value of a field of the client's operation is gathered. */
  of(field: FieldNode): string;
  /** The client's key for a key of the gathered data. */
  toClient(key: string): string;
}

/**
 * A client may call a field by the name of another (`id: name`). The plan
 * gathers keys and required fields under their own names beside it, and one
 * would overwrite the other, so such an alias is replaced within the gateway.
 */
export function dataKeysOf(document: DocumentNode, fieldNames: ReadonlySet<string>): DataKeys {
  const aliases = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => {
      if (alias && alias.value !== name.value) aliases.add(alias.value);
    },
  });
  const renamed = new Map<string, string>();
  const original = new Map<string, string>();
  for (const alias of aliases) {
    if (!fieldNames.has(alias) && !alias.startsWith("_")) continue;
    let key = `alias_${alias}`;
    while (aliases.has(key) || fieldNames.has(key)) key += "_";
    renamed.set(alias, key);
    original.set(key, alias);
  }
  return {
    of({ alias, name }) {
      if (!alias || alias.value === name.value) return name.value;
      return renamed.get(alias.value) ?? alias.value;
    },
    toClient: (key) => original.get(key) ?? key,
  };
}
