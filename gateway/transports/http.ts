import { Pool } from "undici";
import { openEventStream } from "./event-stream.js";
import { readResult } from "./read-result.js";
import { subgraphFault } from "./subgraph-fault.js";
import { subgraphHeaders } from "./subgraph-headers.js";
import type { SubgraphRequest, SubgraphResult, Transport } from "./transport.js";

/** Where a subgraph listens. */
export interface HttpSubgraph {
  readonly name: string;
  readonly url: string;
  /** Sent with every call. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Connections kept to one subgraph at most; further calls wait for one of them. */
const connections = 64;

/** Before the subgraph's deadline, so that a host that drops everything is known as unreachable. In milliseconds. */
const connectTimeout = 3_000;

/** No answer of a subgraph is larger: what is, would fill the memory. In bytes. */
const maxResponseSize = 64 * 1024 * 1024;

/**
 * Calls a subgraph over HTTP with connections that are kept; any server that
 * speaks GraphQL over HTTP will do. Subscriptions come as server-sent events,
 * on connections of their own. Throws an Error when the URL is none.
 */
export function httpTransport({ url, headers = {} }: HttpSubgraph): Transport {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const connect = { timeout: connectTimeout };
  const calls = new Pool(origin, { connections, connect, maxResponseSize });
  const streams = new Pool(origin, { connections: null, connect, bodyTimeout: 0 });
  return {
    async execute(request): Promise<SubgraphResult> {
      try {
        const { statusCode, body } = await calls.request({
          method: "POST",
          path,
          headers: subgraphHeaders(request.request, headers, "application/graphql-response+json, application/json"),
          body: bodyOf(request),
          signal: request.signal,
        });
        return readResult(statusCode, await body.text());
      } catch {
        return subgraphFault(request.signal.aborted ? "REQUEST_TIMEOUT" : "SUBGRAPH_UNAVAILABLE");
      }
    },
    subscribe: (request) =>
      openEventStream(streams, {
        path,
        headers: subgraphHeaders(request.request, headers, "text/event-stream"),
        body: bodyOf(request),
        signal: request.signal,
      }),
    async close() {
      await Promise.all([calls.close(), streams.destroy()]);
    },
  };
}

function bodyOf({ operation, variables }: SubgraphRequest): string {
  return JSON.stringify({ query: operation, variables });
}
