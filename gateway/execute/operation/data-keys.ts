import { visit } from "graphql";
import type { DocumentNode, FieldNode } from "graphql";

/** The keys under which the executor gathers what the client asked for under keys of its own. */
export interface DataKeys {
  /** Where the value of a field of the client's operation is gathered. */
  readonly of: (field: FieldNode) => string;
  /** The client's key for a key of the gathered data. */
  readonly toClient: (key: string) => string;
}

/** The names of fields that a plan may gather beside what the client asks for. */
export interface PlannedNames {
  /** The name of every field of every type, hidden ones included. */
  readonly fieldNames: ReadonlySet<string>;
  /** The names of fields that some `@requires` asks for with arguments. */
  readonly requiredWithArguments: ReadonlySet<string>;
}

/**
 * A plan gathers keys and required fields under their own names, beside what
 * the client asks for, and one may overwrite the other: when the client calls
 * a field by the name of another (`id: name`), or asks for a required field
 * with other arguments. What the client may so confuse gets another key here.
 */
export function dataKeysOf(document: DocumentNode, planned: PlannedNames): DataKeys {
  const asked = new Set<string>();
  const confusing = new Set<string>();
  visit(document, {
    Field(field) {
      asked.add(responseKey(field));
      if (mayBeConfused(field, planned)) confusing.add(responseKey(field));
    },
  });
  const own = new Map<string, string>();
  const original = new Map<string, string>();
  for (const key of confusing) {
    let free = `alias_${key}`;
    while (asked.has(free) || planned.fieldNames.has(free)) free += "_";
    own.set(key, free);
    original.set(free, key);
  }
  return {
    of: (field) => (mayBeConfused(field, planned) ? own.get(responseKey(field)) : undefined) ?? responseKey(field),
    toClient: (key) => original.get(key) ?? key,
  };
}

function mayBeConfused(field: FieldNode, { fieldNames, requiredWithArguments }: PlannedNames): boolean {
  const key = responseKey(field);
  if (key === field.name.value) return requiredWithArguments.has(key);
  return fieldNames.has(key) || key.startsWith("_");
}

function responseKey({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
