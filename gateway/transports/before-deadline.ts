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
    const calls = callsOf(request);
    const settle = (result: SubgraphResult) => {
      clearTimeout(timer);
      calls.delete(giveUp);
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
    calls.add(giveUp);
    answer.then(settle, () => settle(subgraphFault("SUBGRAPH_UNAVAILABLE")));
  });
}

/** What ends the calls that are under way for a request. */
const underway = new WeakMap<AbortSignal, Set<() => void>>();

/** One listener does for all calls of a request: to listen costs more than the rest of what is done for a call here. */
function callsOf(request: AbortSignal): Set<() => void> {
  const known = underway.get(request);
  if (known) return known;
  const calls = new Set<() => void>();
  underway.set(request, calls);
  request.addEventListener("abort", () => calls.forEach((giveUp) => giveUp()), { once: true });
  return calls;
}
