import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { LeastRecentlyUsed } from "../execute/operation/least-recently-used.js";

/** A document with one query or mutation that Apollo has parsed and validated. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly hash: string;
}

/** How many documents are remembered for a graph, and how long their texts may be. */
const [mostDocuments, longestText] = [1_000, 10_000];

/** Documents that need not be parsed and validated again, by their texts; a graph of another schema has documents of its own. */
export class KnownDocuments {
  readonly #bySchema = new WeakMap<GraphQLSchema, LeastRecentlyUsed<KnownDocument>>();

  find(schema: GraphQLSchema, text: string): KnownDocument | undefined {
    return this.#bySchema.get(schema)?.get(text);
  }

  /** Remembers a valid document, unless it is long, has several operations, or is a subscription. */
  add(schema: GraphQLSchema, text: string, { document, hash }: Omit<KnownDocument, "operationName">): void {
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    if (text.length > longestText || !operation || operations.length > 1 || isSubscription(operation)) return;
    const documents = this.#bySchema.get(schema) ?? new LeastRecentlyUsed(mostDocuments);
    this.#bySchema.set(schema, documents);
    documents.set(text, { document, operationName: operation.name?.value, hash });
  }
}

function isSubscription({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.SUBSCRIPTION;
}
