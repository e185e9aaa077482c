/**
 * A stream with every event answered, one after the other. The signal, and whoever reads no further, end the source at
 * once, also while it waits for its next event.
 */
export function eachEvent<T, R>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
  answer: (event: T) => R | Promise<R>,
): AsyncGenerator<R> {
  const events = source[Symbol.asyncIterator]();
  const end = () => void Promise.resolve(events.return?.()).catch(() => undefined);
  signal.addEventListener("abort", end, { once: true });
  const over = { done: true, value: undefined } as const;
  const stop = async () => {
    signal.removeEventListener("abort", end);
    await events.return?.();
  };
  const stream: AsyncGenerator<R> = {
    async next() {
      const result = signal.aborted ? over : await events.next();
      if (!result.done) return { done: false, value: await answer(result.value) };
      signal.removeEventListener("abort", end);
      return over;
    },
    async return() {
      await stop();
      return over;
    },
    async throw(error: unknown) {
      await stop();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: stop,
  };
  return stream;
}
