import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Transport } from "../transports/transport.js";
import type { Prepared } from "./prepared.js";

/** What a graph is made of. */
export interface GraphOptions {
  /** The composed supergraph, as text. */
  readonly supergraph: string;
  /** The way to each subgraph, asked once for each; `url` is the routing URL of the supergraph. */
  readonly transports: (name: string, url: string | undefined) => Transport;
  /** How many prepared operations are kept; 1,000 unless told. */
  readonly planCacheSize?: number;
}

/** One supergraph, served. */
export interface Graph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string | undefined }[];
  /**
   * Plans and compiles an operation, or finds it prepared. `key` is a cheap
   * name for exactly this document (a hash of its text), which spares the
   * normalising. Throws a GraphQLError when it cannot be planned.
   */
  prepare(document: DocumentNode, operationName?: string, key?: string): Prepared;
  /** Closes the transports. */
  close(): Promise<void>;
}

/** Builds a graph. Throws an Error that says what is wrong when the supergraph cannot be served. */
export function createGraph(options: GraphOptions): Graph {
  throw new Error(`not served yet: ${options.supergraph.length}`);
}
