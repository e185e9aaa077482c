import type { SubgraphResult } from "./transport.js";

/** What may go wrong on the way to a subgraph, as the client hears of it: no address, no driver's words. */
const messages = {
  SUBGRAPH_UNAVAILABLE: "The service cannot be reached.",
  SUBGRAPH_TIMEOUT: "The service did not answer in time.",
  SUBGRAPH_INVALID_RESPONSE: "The service gave an answer that cannot be used.",
  REQUEST_TIMEOUT: "The request ended before the service answered.",
} as const;

export type SubgraphFaultCode = keyof typeof messages;

/** The result of a call that brought no answer. */
export function subgraphFault(code: SubgraphFaultCode): SubgraphResult {
  return { errors: [{ message: messages[code], extensions: { code } }] };
}

/** The code of a result that is nothing but a fault on the way; undefined for whatever a subgraph said. */
export function faultCodeOf({ data, errors }: SubgraphResult): SubgraphFaultCode | undefined {
  const code = errors?.[0]?.extensions?.["code"];
  if (data !== undefined || errors?.length !== 1 || typeof code !== "string" || !Object.hasOwn(messages, code)) {
    return undefined;
  }
  return code as SubgraphFaultCode;
}
