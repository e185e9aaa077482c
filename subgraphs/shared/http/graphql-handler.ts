import type { IncomingMessage, ServerResponse } from "node:http";
import { type ExecutionResult, parse, validate } from "graphql";
import { createHandler, type Response } from "graphql-http";
import type pino from "pino";
import type { Caller } from "../caller.js";
import type { Context, RunningSubgraph } from "../subgraph.js";
import { logFailure } from "./log-failure.js";
import { masked } from "./masked.js";

/** The context of a request, as the handler wants it typed. */
type Answering = { [name in keyof Context<unknown>]: Context<unknown>[name] };

/** Answers a request of which the body was read, for the caller for whom it was admitted. */
export type AnswerGraphql = (
  request: IncomingMessage,
  asked: { readonly body: string; readonly caller: Caller },
  response: ServerResponse,
) => Promise<void>;

/** Makes what answers queries and mutations over HTTP; a document is parsed and validated once. */
export function graphqlHandler(running: RunningSubgraph, log: pino.Logger): AnswerGraphql {
  const documents = new Map<string, ReturnType<typeof parse>>();
  const valid = new WeakSet<object>();
  const handle = createHandler<IncomingMessage, Caller, Answering>({
    schema: running.schema,
    execute: running.execute,
    context: ({ raw, context: caller }) => ({
      ...running.createContext({ id: String(raw.headers["x-request-id"] ?? ""), caller }),
    }),
    parse: (source) => {
      const text = typeof source === "string" ? source : source.body;
      return remember(documents, text, () => parse(text, { noLocation: true }));
    },
    validate: (schema, document) => {
      const errors = valid.has(document) ? [] : validate(schema, document);
      if (errors.length === 0) valid.add(document);
      return errors;
    },
    formatError: (error) => ("extensions" in error ? masked(running, error) : error),
    onOperation: ({ raw }, { contextValue }, result) => {
      for (const error of result.errors ?? []) logFailure(running, error, raw.headers["x-request-id"], log);
      const traced = raw.headers["x-oneroof-trace"] && contextValue;
      const told = traced ? { ...result, extensions: running.report(contextValue) } : result;
      return told.errors ? told : plainly(told, raw.headers.accept);
    },
  });
  return async (raw, { body, caller }, response) => {
    const { method = "", url = "", headers } = raw;
    const [text, init] = await handle({ method, url, headers, body, raw, context: caller });
    const length = { "content-length": Buffer.byteLength(text ?? "") }; // else it would be sent in chunks
    response.writeHead(init.status, init.statusText, { ...init.headers, ...length }).end(text);
  };
}

/** The library looks at every value that it writes for one that is an error; here is none. */
function plainly(result: ExecutionResult, accept = ""): Response {
  const type = accept.includes("application/graphql-response+json") ? "graphql-response+json" : "json";
  const headers = { "content-type": `application/${type}; charset=utf-8` };
  return [JSON.stringify(result), { status: 200, statusText: "OK", headers }];
}

/** The gateway sends the same few hundred documents again and again; a stranger's flood only empties the memory. */
function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= 1_000) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}
