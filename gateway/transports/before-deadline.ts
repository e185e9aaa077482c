import { isPromise } from "../is-promise.js";
import { subgraphFault } from "./subgraph-fault.js";
import type { SubgraphResult } from "./transport.js";

type Answer = SubgraphResult | Promise<SubgraphResult>;

/**
 * Makes a call that is given up, and whose signal is aborted, after
 * `milliseconds` or when the request itself is over. A call that answers at
 * once costs no timer. Never rejects.
 */
export function beforeDeadline(
  call: (signal: AbortSignal) => Answer,
  request: AbortSignal,
  milliseconds: number,
): Answer {
  if (request.aborted) return subgraphFault("REQUEST_TIMEOUT");
  const controller = new AbortController();
  const answer = call(controller.signal);
  if (!isPromise(answer)) return answer;
  return new Promise((resolve) => {
    const settle = (result: SubgraphResult) => {
      clearTimeout(timer);
      request.removeEventListener("abort", giveUp);
      resolve(result);
    };
    const giveUp = () => {
      settle(subgraphFault("REQUEST_TIMEOUT"));
      controller.abort();
    };
    const timer = setTimeout(() => {
      settle(subgraphFault("SUBGRAPH_TIMEOUT"));
      controller.abort();
    }, milliseconds);
    request.addEventListener("abort", giveUp, { once: true });
    answer.then(settle, () => settle(subgraphFault("SUBGRAPH_UNAVAILABLE")));
  });
}
