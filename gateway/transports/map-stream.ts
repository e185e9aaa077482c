/**
 * A stream with every event changed, one after the other. Ending it, or
 * aborting the signal, ends the source at once, even while an event is
 * awaited; an event that is being changed still comes.
 */
export function mapStream<T, R>(
  source: AsyncIterable<T>,
  change: (event: T) => R | Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<R> {
  const events = source[Symbol.asyncIterator]();
  const end = () => void Promise.resolve(events.return?.()).catch(() => undefined);
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted) end();
  const close = async () => {
    signal?.removeEventListener("abort", end);
    await events.return?.();
  };
  const stream: AsyncGenerator<R> = {
    async next() {
      const result = await events.next();
      if (!result.done) return { done: false, value: await change(result.value) };
      signal?.removeEventListener("abort", end);
      return { done: true, value: undefined };
    },
    async return() {
      await close();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await close();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
    async [Symbol.asyncDispose]() {
      await close();
    },
  };
  return stream;
}
