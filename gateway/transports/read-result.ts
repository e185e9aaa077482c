import { subgraphFault } from "./subgraph-fault.js";
import type { SubgraphError, SubgraphResult } from "./transport.js";

/**
 * Reads the body of an HTTP response. A GraphQL response counts whatever the
 * status; without one, a status of the 5xx says that the subgraph is down.
 */
export function readResult(status: number, body: string): SubgraphResult {
  return parseResult(body) ?? subgraphFault(status >= 500 ? "SUBGRAPH_UNAVAILABLE" : "SUBGRAPH_INVALID_RESPONSE");
}

/** Reads a GraphQL response from JSON; undefined when it is none. https://spec.graphql.org/October2021/#sec-Response-Format */
export function parseResult(text: string): SubgraphResult | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || !("data" in value || Array.isArray(value["errors"]))) return undefined;
  const { data, errors, extensions } = value;
  return {
    ...(data !== undefined && { data }),
    ...(Array.isArray(errors) && { errors: errors.filter(isRecord).map(readError) }),
    ...(isRecord(extensions) && { extensions }),
  };
}

function readError({ message, path, extensions }: Record<string, unknown>): SubgraphError {
  return {
    message: typeof message === "string" ? message : "The service failed.",
    ...(Array.isArray(path) && path.every(isStep) && { path }),
    ...(isRecord(extensions) && { extensions }),
  };
}

function isStep(step: unknown): step is string | number {
  return typeof step === "string" || typeof step === "number";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
