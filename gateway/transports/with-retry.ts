import { setTimeout as pause } from "node:timers/promises";
import { isPromise } from "../is-promise.js";
import { faultCodeOf } from "./subgraph-fault.js";
import type { SubgraphRequest, SubgraphResult } from "./transport.js";

type Ask = (request: SubgraphRequest) => SubgraphResult | Promise<SubgraphResult>;

/** Long enough for a connection that the other side closed to be forgotten, in milliseconds. */
const breath = 50;

/** Asks again when the subgraph was not reached: reads only, since a mutation may have been done already. */
export function withRetry(ask: Ask, retries: number): Ask {
  const again = async (request: SubgraphRequest, result: SubgraphResult, left: number): Promise<SubgraphResult> => {
    if (left === 0 || !mayAskAgain(request, result) || request.signal.aborted) return result;
    await pause(breath);
    return again(request, await ask(request), left - 1);
  };
  return (request) => {
    const result = ask(request);
    if (isPromise(result)) return result.then((answered) => again(request, answered, retries));
    return mayAskAgain(request, result) ? again(request, result, retries) : result;
  };
}

function mayAskAgain({ kind }: SubgraphRequest, result: SubgraphResult): boolean {
  return kind === "query" && faultCodeOf(result) === "SUBGRAPH_UNAVAILABLE";
}
