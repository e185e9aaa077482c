import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";

/**
 * What of a subgraph's error may leave it: an error that a resolver threw as a
 * GraphQLError, or that GraphQL itself raised, speaks for itself; anything
 * else (a driver's, a bug's) is only said to have happened.
 */
export function maskUnexpected(error: GraphQLError): GraphQLFormattedError {
  const { message, path, extensions, originalError } = error;
  if (!originalError || originalError instanceof GraphQLError) return { message, path, extensions };
  return { message: "Internal server error.", path, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
