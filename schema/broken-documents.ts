import { type GraphQLSchema, parse } from "graphql";
import type { SchemaChange } from "./changes.js";
import type { RegisteredDocument } from "./registered-document.js";
import { usedCoordinates } from "./used-coordinates.js";

/** A breaking change, and those who would feel it. */
export interface Breakage {
  readonly change: SchemaChange;
  readonly documents: readonly RegisteredDocument[];
}

/**
 * For each breaking change, the registered documents that use what it breaks; none where nobody does.
 * @param before the schema that the documents were written for
 */
export function brokenDocuments(
  changes: readonly SchemaChange[],
  documents: readonly RegisteredDocument[],
  before: GraphQLSchema,
): Breakage[] {
  const known = documents.map((document) => ({ document, used: usedCoordinates(parse(document.text), before) }));
  return changes
    .filter(({ severity }) => severity === "breaking")
    .map((change) => ({
      change,
      documents: known.filter(({ used }) => used.has(change.touches)).map(({ document }) => document),
    }));
}
