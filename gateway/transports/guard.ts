import { isPromise } from "../is-promise.js";
import { beforeDeadline } from "./before-deadline.js";
import { CircuitBreaker } from "./circuit-breaker.js";
import { withRetry } from "./with-retry.js";
import { faultCodeOf, subgraphFault } from "./subgraph-fault.js";
import { SubscriptionRefused } from "./subscription-refused.js";
import type { SubgraphResult, Transport } from "./transport.js";

/** How long a subgraph may take, how often it is asked again, when it is left alone. Times in milliseconds. */
export interface GuardOptions {
  /** A call, with its retries, is given up after this; 5,000 unless told. */
  readonly deadline?: number;
  /** How often a read is asked again after a failed connection; 1 unless told. */
  readonly retries?: number;
  /** So many failures in a row open the breaker; 5 unless told. */
  readonly failures?: number;
  /** How long an open breaker refuses before it lets one call through; 2,000 unless told. */
  readonly cooldown?: number;
}

/**
 * Wraps a transport so that one slow or dead subgraph costs its own fields
 * only: a deadline for each call, a retry of reads, a breaker that answers at
 * once while the subgraph is known to be down.
 */
export function guard(transport: Transport, options: GuardOptions = {}): Transport {
  const { deadline = 5_000, retries = 1, failures = 5, cooldown = 2_000 } = options;
  const breaker = new CircuitBreaker(failures, cooldown);
  const ask = withRetry((request) => transport.execute(request), retries);
  const note = (result: SubgraphResult): SubgraphResult => {
    breaker.note(outcomeOf(result));
    return result;
  };
  return {
    checkedBy: transport.checkedBy,
    execute(request) {
      if (!breaker.admits()) return subgraphFault("SUBGRAPH_UNAVAILABLE");
      const call = (signal: () => AbortSignal) =>
        ask({
          ...request,
          get signal() {
            return signal();
          },
        });
      const result = beforeDeadline(call, request.signal, deadline);
      return isPromise(result) ? result.then(note) : note(result);
    },
    ...(transport.subscribe && { subscribe: guardedSubscribe(transport.subscribe.bind(transport), deadline, breaker) }),
    close: () => transport.close(),
  };
}

/** A call that was broken off says nothing about its subgraph. */
function outcomeOf(result: SubgraphResult): "failed" | "answered" | "unknown" {
  const code = faultCodeOf(result);
  if (code === "REQUEST_TIMEOUT") return "unknown";
  return code === "SUBGRAPH_UNAVAILABLE" || code === "SUBGRAPH_TIMEOUT" ? "failed" : "answered";
}

type Subscribe = NonNullable<Transport["subscribe"]>;

/** Opens subscriptions within the deadline; the stream itself may last. */
function guardedSubscribe(subscribe: Subscribe, deadline: number, breaker: CircuitBreaker): Subscribe {
  return async (request) => {
    if (!breaker.admits()) throw refused(subgraphFault("SUBGRAPH_UNAVAILABLE"));
    const opening = new AbortController();
    const signal = AbortSignal.any([request.signal, opening.signal]);
    let stream: AsyncIterable<SubgraphResult> | undefined;
    const open = async (): Promise<SubgraphResult> => {
      try {
        stream = await subscribe({ ...request, signal });
        return {};
      } catch (error) {
        return error instanceof SubscriptionRefused ? { errors: error.errors } : subgraphFault("SUBGRAPH_UNAVAILABLE");
      }
    };
    const result = await beforeDeadline(open, request.signal, deadline);
    breaker.note(outcomeOf(result));
    if (stream && !result.errors) return stream;
    opening.abort();
    throw refused(result);
  };
}

function refused({ errors = [] }: SubgraphResult): SubscriptionRefused {
  return new SubscriptionRefused(errors);
}
