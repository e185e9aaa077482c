import { Kind } from "graphql";
import type { DocumentNode } from "graphql";
import { joinsOf } from "../supergraph/joins.js";
import type { Join } from "../supergraph/joins.js";

const flat = /^\s*\w+(\s+\w+)*\s*$/;

/**
 * One key for each entity of a supergraph, as the names of its fields: of
 * those without nested selections the one that most subgraphs know. Entities
 * are object types, and interfaces that a subgraph knows as an object.
 */
export function simplestKeys(supergraph: DocumentNode): Map<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = joinsOf(type, "join__type");
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION && !joins.some((join) => join["isInterfaceObject"] === true))
      continue;
    const key = mostKnown(joins);
    if (key !== undefined) keys.set(type.name.value, key.trim().split(/\s+/));
  }
  return keys;
}

function mostKnown(joins: readonly Join[]): string | undefined {
  const known = new Map<string, number>();
  for (const { key } of joins) {
    if (typeof key === "string" && flat.test(key)) known.set(key, (known.get(key) ?? 0) + 1);
  }
  return [...known].sort(([, left], [, right]) => right - left)[0]?.[0];
}
