import type { GatewayRequest } from "./transport.js";

/** The headers of a call: of all that the client sent, a subgraph gets the token and the request's id. */
export function subgraphHeaders(
  { id, token, trace }: GatewayRequest,
  fixed: Readonly<Record<string, string>>,
  accept: string,
): Record<string, string> {
  return {
    ...fixed,
    accept,
    "content-type": "application/json",
    "x-request-id": id,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(trace && { "x-oneroof-trace": "1" }),
  };
}
