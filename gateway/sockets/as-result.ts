import { type ExecutionResult, GraphQLError } from "graphql";
import type { SubgraphResult } from "../transports/transport.js";

/** A result as it came over HTTP, with its errors as the socket's library writes them. */
export function asResult({ data, errors, extensions }: SubgraphResult): ExecutionResult<Record<string, unknown>> {
  return {
    ...(data !== undefined && { data: data as Record<string, unknown> | null }),
    ...(errors && { errors: errors.map(({ message, ...more }) => new GraphQLError(message, more)) }),
    ...(extensions && { extensions }),
  };
}
