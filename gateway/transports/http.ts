import { Pool } from "undici";
import { isCaller } from "../../subgraphs/shared/caller.js";
import { openEventStream } from "./event-stream.js";
import { readResult } from "./read-result.js";
import { subgraphFault } from "./subgraph-fault.js";
import { subgraphHeaders } from "./subgraph-headers.js";
import type { SignFor } from "./subgraph-tokens.js";
import type { GatewayRequest, SubgraphRequest, SubgraphResult, Transport } from "./transport.js";

/** Where a subgraph listens. */
export interface HttpSubgraph {
  readonly name: string;
  readonly url: string;
  /** Makes the tokens that say for whom we ask; without it nothing is said. */
  readonly sign?: SignFor | undefined;
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
export function httpTransport({ name, url, sign }: HttpSubgraph): Transport {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const connect = { timeout: connectTimeout };
  const calls = new Pool(origin, { connections, connect, maxResponseSize });
  const streams = new Pool(origin, { connections: null, connect, bodyTimeout: 0 });
  const tokenFor = ({ caller, until = 0 }: GatewayRequest, body: string) =>
    sign && isCaller(caller) ? sign(name, { caller, until }, body) : undefined;
  return {
    async execute(request): Promise<SubgraphResult> {
      try {
        const sent = bodyOf(request);
        const token = tokenFor(request.request, sent);
        const { statusCode, body } = await calls.request({
          method: "POST",
          path,
          headers: subgraphHeaders(request.request, token, "application/graphql-response+json, application/json"),
          body: sent,
          signal: request.signal,
        });
        return readResult(statusCode, await body.text());
      } catch {
        return subgraphFault(request.signal.aborted ? "REQUEST_TIMEOUT" : "SUBGRAPH_UNAVAILABLE");
      }
    },
    async subscribe(request) {
      const body = bodyOf(request);
      const token = tokenFor(request.request, body);
      const headers = subgraphHeaders(request.request, token, "text/event-stream");
      return openEventStream(streams, { path, headers, body, signal: request.signal });
    },
    async close() {
      await Promise.all([calls.close(), streams.destroy()]);
    },
  };
}

function bodyOf({ operation, variables }: SubgraphRequest): string {
  return JSON.stringify({ query: operation, variables });
}
