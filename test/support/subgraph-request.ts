import { parse } from "graphql";
import type { SubgraphRequest } from "../../gateway/transports/transport.js";

/** A call of a subgraph, with what a test does not care about filled in. */
export function subgraphRequest(operation: string, rest: Partial<SubgraphRequest> = {}): SubgraphRequest {
  return {
    operation,
    document: parse(operation),
    kind: "query",
    variables: {},
    request: { id: "request-1", caller: undefined, trace: false },
    signal: new AbortController().signal,
    ...rest,
  };
}
