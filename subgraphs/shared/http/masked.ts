import { GraphQLError } from "graphql";
import type { RunningSubgraph } from "../subgraph.js";

/** An error as a client may see it. */
export function masked(running: RunningSubgraph, error: GraphQLError): GraphQLError {
  const { message, extensions } = running.maskError(error);
  return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions });
}
