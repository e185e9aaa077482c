import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { GatewayRequest, Transport } from "./transport.js";

/** A subgraph in this process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** The context of one call: loaders and caller, born with it. */
  createContext(request: GatewayRequest): object;
  /** What of an error may leave the subgraph; nothing but the message of a GraphQLError unless told. */
  maskError?(error: GraphQLError): GraphQLFormattedError;
}

/** Calls a subgraph's schema directly. */
export function localTransport(subgraph: LocalSubgraph): Transport {
  throw new Error(`not served yet: ${subgraph.name}`);
}
