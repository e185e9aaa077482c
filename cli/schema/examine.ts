import type { GraphQLSchema } from "graphql";
import { brokenDocuments } from "../../schema/broken-documents.js";
import { changes, type SchemaChange } from "../../schema/changes.js";
import type { RegisteredDocument } from "../../schema/registered-document.js";

/** A change, and the registered documents that it breaks. */
export interface Examined extends SchemaChange {
  readonly breaks: readonly RegisteredDocument[];
}

/** What changed from one schema to the next, the worst first, with the documents that each breaking change breaks. */
export async function examine(
  before: GraphQLSchema,
  after: GraphQLSchema,
  documents: readonly RegisteredDocument[],
): Promise<Examined[]> {
  const found = await changes(before, after);
  const broken = new Map(brokenDocuments(found, documents, before).map((each) => [each.change, each.documents]));
  return found.map((change) => ({ ...change, breaks: broken.get(change) ?? [] }));
}
