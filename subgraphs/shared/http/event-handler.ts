import type { IncomingMessage, ServerResponse } from "node:http";
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from "graphql";
import { createHandler } from "graphql-sse/lib/use/http";
import { decodeJwt } from "jose";
import type pino from "pino";
import type { Caller } from "../caller.js";
import type { Context, RunningSubgraph } from "../subgraph.js";
import { eachEvent } from "./each-event.js";
import { logFailure } from "./log-failure.js";
import { masked } from "./masked.js";

/** What answers subscriptions as event streams. */
export interface EventHandler {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends every stream: they have no end of their own. */
  endAll(): void;
}

/** What a stream is answered with: a context for each event, and the signal of its end. */
type Streaming = { readonly afresh: () => Context<unknown>; readonly signal: AbortSignal };

/** The longest that a timer can wait, in milliseconds. */
const farAway = 2 ** 31 - 1;

/**
 * Makes what answers an operation as server-sent events, a connection for each. Every event is answered in a context of
 * its own, with loaders of its own; the stream ends when the caller's token does. Security: attack 50.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export function eventHandler(
  running: RunningSubgraph,
  callerOf: (request: IncomingMessage) => Caller | undefined,
  log: pino.Logger,
): EventHandler {
  const open = new Set<AbortController>();
  const shown = (raw: IncomingMessage, result: ExecutionResult): ExecutionResult => {
    for (const error of result.errors ?? []) logFailure(running, error, raw.headers["x-request-id"], log);
    return result.errors ? { ...result, errors: result.errors.map((error) => masked(running, error)) } : result;
  };
  const streaming = (raw: IncomingMessage): Streaming => {
    const ending = new AbortController();
    const expiry = setTimeout(() => ending.abort(), timeLeft(raw)).unref();
    open.add(ending);
    raw.once("close", () => {
      clearTimeout(expiry);
      open.delete(ending);
    });
    const request = { id: String(raw.headers["x-request-id"] ?? ""), caller: callerOf(raw) };
    return { signal: ending.signal, afresh: () => running.createContext(request) };
  };
  const handle = createHandler<Streaming>({
    schema: running.schema,
    context: ({ raw }) => streaming(raw),
    subscribe: (args) => subscribeAfresh(args, args.contextValue),
    execute: (args) => execute({ ...args, contextValue: args.contextValue.afresh() }),
    onNext: (_, { raw }, result) => shown(raw, result as ExecutionResult),
  });
  return { handle, endAll: () => open.forEach((ending) => ending.abort()) };
}

async function subscribeAfresh(
  args: ExecutionArgs,
  { afresh, signal }: Streaming,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream({ ...args, contextValue: afresh() });
  if (!(Symbol.asyncIterator in source)) return source;
  return eachEvent(source, signal, (rootValue) => execute({ ...args, rootValue, contextValue: afresh() }));
}

/** How far clocks may differ, in milliseconds, as for every token: the gateway, which says why it ends a stream, comes first. */
const tolerance = 5_000;

function timeLeft({ headers }: IncomingMessage): number {
  const { until } = decodeJwt((headers.authorization ?? "").replace(/^Bearer /, ""));
  return Math.min(Number(until ?? 0) * 1_000 + tolerance - Date.now(), farAway);
}
