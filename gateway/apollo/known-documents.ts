import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { documentId } from "../documents/document-id.js";
import { LeastRecentlyUsed } from "../execute/operation/least-recently-used.js";

/** A document with one query or mutation that Apollo has parsed and validated. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly hash: string;
}

/** How many documents are remembered for a graph, and how long the texts may be of those that are kept. */
const [mostDocuments, longestText] = [1_000, 10_000];

/** What is remembered for one graph. */
class Remembered {
  /** By their texts. */
  readonly documents = new LeastRecentlyUsed<KnownDocument>(mostDocuments);
  /** The ids of all others. */
  readonly others = new LeastRecentlyUsed<true>(mostDocuments);
}

/** Documents that need not be parsed and validated again, by their texts; a graph of another schema has documents of its own. */
export class KnownDocuments {
  readonly #bySchema = new WeakMap<GraphQLSchema, Remembered>();

  find(schema: GraphQLSchema, text: string): KnownDocument | undefined {
    return this.#bySchema.get(schema)?.documents.get(text);
  }

  /** Whether a document was valid when it was asked before, kept or not. */
  has(schema: GraphQLSchema, text: string): boolean {
    const remembered = this.#bySchema.get(schema);
    if (!remembered) return false;
    return remembered.documents.get(text) !== undefined || remembered.others.get(documentId(text)) === true;
  }

  /** Remembers a valid document; one that is long, has several operations, or is a subscription, by its hash alone. */
  add(schema: GraphQLSchema, text: string, { document, hash }: Omit<KnownDocument, "operationName">): void {
    const remembered = this.#bySchema.get(schema) ?? new Remembered();
    this.#bySchema.set(schema, remembered);
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    const isKept = text.length <= longestText && operations.length === 1 && operation && !isSubscription(operation);
    if (isKept) remembered.documents.set(text, { document, operationName: operation.name?.value, hash });
    else remembered.others.set(documentId(text), true);
  }
}

function isSubscription({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.SUBSCRIPTION;
}
