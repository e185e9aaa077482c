import type { DocumentNode, GraphQLSchema } from "graphql";

/** Who asks, and under which request. The executor hands it on to the transports and never looks into `caller`. */
export interface GatewayRequest {
  /** The request's id, sent on as `X-Request-Id`. */
  readonly id: string;
  /** What the front knows of the caller; opaque here. */
  readonly caller: unknown;
  /** When the token ends that the caller came with, in milliseconds since 1970: a stream lasts no longer. */
  readonly until?: number | undefined;
  /** Whether the subgraphs shall report what they did in `extensions`. */
  readonly trace: boolean;
}

/** One call of one subgraph: the same operation as text (for the wire) and as a document (for a direct call). */
export interface SubgraphRequest {
  readonly operation: string;
  readonly document: DocumentNode;
  readonly kind: "query" | "mutation" | "subscription";
  readonly variables: Record<string, unknown>;
  readonly request: GatewayRequest;
  readonly signal: AbortSignal;
}

/** An error item as a subgraph, or the way to it, reports it. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What a subgraph answered. The executor owns it from here on and may write into it. */
export interface SubgraphResult {
  data?: unknown;
  errors?: readonly SubgraphError[];
  extensions?: Record<string, unknown>;
}

/**
 * The way to one subgraph. `execute` answers at once where it can and never
 * rejects for a fault of the subgraph: that is an error item with a code.
 */
export interface Transport {
  /**
   * The schema by whose types every value of its answers has been checked, where they hold what was asked for, in that
   * order and nothing else. Answers of which nobody says so are checked here.
   */
  readonly checkedBy?: GraphQLSchema | undefined;
  execute(request: SubgraphRequest): Promise<SubgraphResult> | SubgraphResult;
  subscribe?(request: SubgraphRequest): Promise<AsyncIterable<SubgraphResult>>;
  close(): Promise<void>;
}
