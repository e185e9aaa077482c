import type { GatewayRequest } from "./transport.js";

/** The headers of a call: of all that the client sent, a subgraph gets the request's id; who asks stands in a token of our own. */
export function subgraphHeaders(
  { id, trace }: GatewayRequest,
  token: string | undefined,
  accept: string,
): Record<string, string> {
  return {
    accept,
    "content-type": "application/json",
    "x-request-id": id,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(trace && { "x-oneroof-trace": "1" }),
  };
}
