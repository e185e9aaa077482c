import type { SubgraphError } from "../../transports/transport.js";
import type { Path } from "../data/trail.js";
import type { Run } from "../run.js";
import type { PlanScope } from "./plan-scope.js";

/** What a subgraph may have put into its errors that is nobody's business outside. */
const internal = new Set(["stacktrace", "exception", "debugMessage"]);

/**
 * Adds a subgraph's error to the answer, at the client's path to a place of
 * the data, with its code and the subgraph's name.
 */
export function report(run: Run, error: SubgraphError, service: string, path: Path, scope: PlanScope): void {
  run.gaps = true;
  run.faults.add(error.message, scope.view.pathTo(path), extensionsFor(error.extensions, service));
}

/** What of a subgraph's extensions goes on to the client: all but the internal, with a code and the subgraph's name. */
export function extensionsFor(extensions: SubgraphError["extensions"], service: string): Record<string, unknown> {
  const kept: Record<string, unknown> = { code: "SUBGRAPH_ERROR" };
  for (const [key, value] of Object.entries(extensions ?? {})) {
    if (!internal.has(key) && value !== undefined) kept[key] = value;
  }
  kept["service"] = service;
  return kept;
}

/** The error of a subgraph that answered with something that is no GraphQL response. */
export const invalidResponse: SubgraphError = {
  message: "The service gave an answer that cannot be used.",
  extensions: { code: "SUBGRAPH_INVALID_RESPONSE" },
};
