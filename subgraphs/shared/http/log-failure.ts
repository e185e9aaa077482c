import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import type pino from "pino";
import { postgresCode } from "../errors.js";
import type { RunningSubgraph } from "../subgraph.js";

/** Keeps what the client is not told: where it failed. No message, since PostgreSQL's quote the values of rows. */
export function logFailure(
  running: RunningSubgraph,
  error: GraphQLError,
  { headers }: IncomingMessage,
  log: pino.Logger,
): void {
  if (running.maskError(error).extensions.code !== "INTERNAL_SERVER_ERROR") return;
  const { path, originalError } = error;
  const at = originalError?.stack?.split("\n").filter((line) => line.startsWith("    at "));
  const requestId = headers["x-request-id"];
  log.error({ requestId, path, name: originalError?.name, code: postgresCode(originalError), at }, "field failed");
}
