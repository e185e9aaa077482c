import type { Dispatcher } from "undici";
import { parseResult, readResult } from "./read-result.js";
import { readEvents } from "./read-events.js";
import { subgraphFault } from "./subgraph-fault.js";
import { SubscriptionRefused } from "./subscription-refused.js";
import type { SubgraphResult } from "./transport.js";

/** A subscription as it is asked for over HTTP. */
export interface EventStreamRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/**
 * Opens a subscription as server-sent events, a connection for each: the
 * "distinct connections mode" of the graphql-sse protocol. Rejects with
 * SubscriptionRefused. A stream that breaks ends with an event that says so.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export async function openEventStream(
  dispatcher: Dispatcher,
  request: EventStreamRequest,
): Promise<AsyncIterable<SubgraphResult>> {
  const { statusCode, headers, body } = await dispatcher.request({ method: "POST", ...request }).catch(() => {
    throw new SubscriptionRefused(subgraphFault("SUBGRAPH_UNAVAILABLE").errors ?? []);
  });
  if (statusCode !== 200 || !String(headers["content-type"]).startsWith("text/event-stream")) {
    const { errors = [] } = readResult(statusCode, await body.text().catch(() => ""));
    throw new SubscriptionRefused(
      errors.length > 0 ? errors : (subgraphFault("SUBGRAPH_INVALID_RESPONSE").errors ?? []),
    );
  }
  const closing = new AbortController();
  const results = resultsOf(body, AbortSignal.any([request.signal, closing.signal]));
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => results.next(),
      // The generator may be waiting for the next chunk: only the end of the body lets it go.
      return() {
        closing.abort();
        body.destroy();
        return results.return(undefined);
      },
    }),
  };
}

async function* resultsOf(body: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  try {
    for await (const { event, data } of readEvents(body)) {
      if (event === "complete") return;
      if (event === "next") yield parseResult(data) ?? subgraphFault("SUBGRAPH_INVALID_RESPONSE");
    }
  } catch {
    if (!signal.aborted) yield subgraphFault("SUBGRAPH_UNAVAILABLE");
  }
}
