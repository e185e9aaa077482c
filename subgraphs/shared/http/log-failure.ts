import type { GraphQLError } from "graphql";
import type pino from "pino";
import { postgresCode } from "../errors.js";
import type { RunningSubgraph } from "../subgraph.js";

/** Keeps what the client is not told: where it failed, under the id of the request. No message, since PostgreSQL's quote the values of rows. */
export function logFailure(running: RunningSubgraph, error: GraphQLError, requestId: unknown, log: pino.Logger): void {
  if (running.maskError(error).extensions.code !== "INTERNAL_SERVER_ERROR") return;
  const { path, originalError } = error;
  const at = originalError?.stack?.split("\n").filter((line) => line.startsWith("    at "));
  log.error({ requestId, path, name: originalError?.name, code: postgresCode(originalError), at }, "field failed");
}
