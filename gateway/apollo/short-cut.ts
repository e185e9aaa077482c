import { HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { isObject } from "../execute/bare-object.js";
import type { Exchange } from "../http/exchange.js";
import type { GraphStore } from "../supergraph/graph-store.js";
import { executeOperation } from "./executor.js";
import type { KnownDocuments } from "./known-documents.js";

/** Answers a request that was posted as JSON; undefined when Apollo is to answer it. */
export type ShortCut = (
  body: unknown,
  accept: string | undefined,
  exchange: Exchange,
) => Promise<HTTPGraphQLResponse | undefined>;

/**
 * Makes the short way for the usual request: a document that Apollo has parsed and validated for this graph, asked by a client that takes
 * plain JSON, which meets no error. Everything else goes the whole way. So does an operation that was run here and met an error: what came
 * of it lies in the exchange, Apollo takes it from there and makes of it what it makes of all errors, and nothing runs twice.
 * Of a request for one field Apollo's way is a fifth of the time.
 */
export function shortCut(store: GraphStore, known: KnownDocuments): ShortCut {
  return async (body, accept, exchange) => {
    const headers = headersFor.get(accept);
    const asked = headers && plainly(body);
    if (!asked) return undefined;
    const { apiSchema } = store.current.graph;
    const found = known.find(apiSchema, asked.query);
    if (!found || (asked.operationName ?? found.operationName) !== found.operationName) return undefined;
    exchange.lease = store.lease(apiSchema);
    exchange.hash = found.hash;
    exchange.operationName = found.operationName;
    exchange.outcome = executeOperation({ ...found, variables: asked.variables }, exchange);
    const result = await exchange.outcome.catch(() => undefined);
    if (!result || result.errors) return undefined;
    const string = `${JSON.stringify({ data: result.data, extensions: result.extensions })}\n`;
    return { headers, body: { kind: "complete", string } };
  };
}

const [json, graphqlJson] = ["application/json", "application/graphql-response+json"].map(
  (type) => new HeaderMap([["content-type", `${type}; charset=utf-8`]]),
);

/** What is answered with to the Accept headers that nearly all clients send. */
const headersFor = new Map<string | undefined, HeaderMap | undefined>([
  [undefined, json],
  ["*/*", json],
  ["application/json", json],
  ["application/graphql-response+json", graphqlJson],
]);

interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** What is asked, if it is all in order and has no extensions. */
function plainly(body: unknown): Asked | undefined {
  if (!isObject(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== "string" || (extensions ?? undefined) !== undefined) return undefined;
  if (typeof (operationName ?? "") !== "string" || !isObject(variables ?? {})) return undefined;
  return {
    query,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? undefined) as Record<string, unknown> | undefined,
  };
}
