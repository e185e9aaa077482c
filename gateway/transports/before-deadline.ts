import { isPromise } from "../is-promise.js";
import { subgraphFault } from "./subgraph-fault.js";
import type { SubgraphResult } from "./transport.js";

type Answer = SubgraphResult | Promise<SubgraphResult>;

/**
 * Makes a call that is given up, and whose signal is aborted, after
 * `milliseconds` or when the request itself is over. A call that answers at
 * once costs no timer, and one that never asks for its signal, none of that:
 * a subgraph in this process does not. Never rejects.
 */
export function beforeDeadline(
  call: (signal: () => AbortSignal) => Answer,
  request: AbortSignal,
  milliseconds: number,
): Answer {
  if (request.aborted) return subgraphFault("REQUEST_TIMEOUT");
  let controller: AbortController | undefined;
  const control = () => (controller ??= new AbortController());
  const answer = call(() => control().signal);
  if (!isPromise(answer)) return answer;
  return new Promise((resolve) => {
    const settle = (result: SubgraphResult) => {
      clearTimeout(timer);
      request.removeEventListener("abort", giveUp);
      resolve(result);
    };
    const giveUp = () => {
      settle(subgraphFault("REQUEST_TIMEOUT"));
      control().abort();
    };
    const timer = setTimeout(() => {
      settle(subgraphFault("SUBGRAPH_TIMEOUT"));
      control().abort();
    }, milliseconds);
    request.addEventListener("abort", giveUp, { once: true });
    answer.then(settle, () => settle(subgraphFault("SUBGRAPH_UNAVAILABLE")));
  });
}
