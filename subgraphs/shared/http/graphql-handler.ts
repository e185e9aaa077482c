import type { IncomingMessage, ServerResponse } from "node:http";
import { parse, validate } from "graphql";
import { createHandler } from "graphql-http/lib/use/http";
import type pino from "pino";
import type { Caller } from "../caller.js";
import type { Context, RunningSubgraph } from "../subgraph.js";
import { logFailure } from "./log-failure.js";
import { masked } from "./masked.js";

/** The context of a request, as the handler wants it typed. */
type Answering = { [name in keyof Context<unknown>]: Context<unknown>[name] };

/** Makes what answers queries and mutations over HTTP; a document is parsed and validated once. */
export function graphqlHandler(
  running: RunningSubgraph,
  callerOf: (request: IncomingMessage) => Caller | undefined,
  log: pino.Logger,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const documents = new Map<string, ReturnType<typeof parse>>();
  const valid = new WeakSet<object>();
  return createHandler<Answering>({
    schema: running.schema,
    context: ({ raw }) => ({
      ...running.createContext({ id: String(raw.headers["x-request-id"] ?? ""), caller: callerOf(raw) }),
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
      if (!raw.headers["x-oneroof-trace"] || !contextValue) return result;
      return { ...result, extensions: running.report(contextValue) };
    },
  });
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
