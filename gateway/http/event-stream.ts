import { once } from "node:events";
import type { ServerResponse } from "node:http";

/** How a stream is written, and what ends it. */
export interface EventStreamOptions<T> {
  /** Ends the stream in good order. */
  readonly signal: AbortSignal;
  /** A result as one line of JSON. */
  readonly toText: (result: T) => string;
  /** A last result to send when the signal ended the stream. */
  readonly farewell?: () => T | undefined;
  /** How often, in milliseconds, a comment shows proxies that the stream is alive; 12,000 unless told. */
  readonly pulse?: number;
}

/**
 * Answers with an event stream, as the GraphQL over SSE protocol writes it in distinct connections mode: `next` for
 * every result, `complete` at the end. Returns when the results, the client or the signal ended it.
 */
export async function sendEvents<T>(
  response: ServerResponse,
  results: AsyncIterable<T>,
  { signal, toText, farewell, pulse = 12_000 }: EventStreamOptions<T>,
): Promise<void> {
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  });
  response.write(":\n\n");
  const beat = setInterval(() => response.write(":\n\n"), pulse);
  try {
    for await (const result of until(signal, results)) {
      const roomLeft = response.write(`event: next\ndata: ${toText(result)}\n\n`);
      if (!roomLeft) await roomIn(response);
    }
    const last = signal.aborted ? farewell?.() : undefined;
    if (last !== undefined) response.write(`event: next\ndata: ${toText(last)}\n\n`);
    response.write("event: complete\ndata: \n\n");
  } finally {
    clearInterval(beat);
    response.end();
  }
}

/** Waits until what was written has left, or nobody is there to take it. */
async function roomIn(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  over.abort();
}

/** The items up to the signal; then the source is told that nobody listens any more, even while it waits for its next item. */
async function* until<T>(signal: AbortSignal, source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const item = await nextUntil(signal, iterator);
      if (item.done) return;
      yield item.value;
    }
  } finally {
    iterator.return?.().catch(() => undefined);
  }
}

/** One listener an item, taken off again: a race against one promise for the whole stream would grow with every item. */
function nextUntil<T>(signal: AbortSignal, iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  return new Promise((resolve, reject) => {
    const end = () => resolve({ done: true, value: undefined });
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener("abort", end, { once: true });
    const off = () => signal.removeEventListener("abort", end);
    iterator.next().then(resolve, reject).finally(off);
  });
}
