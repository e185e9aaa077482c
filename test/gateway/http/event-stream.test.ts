import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { type EventStreamOptions, sendEvents } from "../../../gateway/http/event-stream.js";

describe("an event stream", () => {
  let server: Server | undefined;

  afterEach(() => server?.close());

  /** Serves results as a stream. Returns its address and what becomes of the sending. */
  const serve = async (results: AsyncIterable<string>, options: Partial<EventStreamOptions<string>> = {}) => {
    let told: (outcome: Promise<void>) => void;
    const outcome = new Promise<Promise<void>>((resolve) => (told = resolve));
    const { signal } = new AbortController();
    server = createServer((_request, response) =>
      told(sendEvents(response, results, { signal, toText: (result) => result, ...options })),
    );
    await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
    const sent = outcome.then((sending) => sending);
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent };
  };

  async function* many(size: number, count: number): AsyncGenerator<string> {
    for (let i = 0; i < count; i++) yield await Promise.resolve(`"${"x".repeat(size)}"`);
  }

  it("has a pulse while nothing happens", async () => {
    const silent = (async function* () {
      yield await sleep(300, "1");
    })();
    const { url } = await serve(silent, { pulse: 50 });
    expect((await (await fetch(url)).text()).match(/^:$/gm)!.length).toBeGreaterThan(2);
  });

  it("waits for a slow client, and gives it everything", async () => {
    const { url, sent } = await serve(many(100_000, 50));
    const response = await fetch(url);
    await sleep(200);
    expect((await response.text()).match(/event: next/g)).toHaveLength(50);
    await sent;
  });

  it("ends when its client leaves while it waits for room", async () => {
    const { url, sent } = await serve(many(1_000_000, 1_000));
    const asked = request(url, (response) => response.once("data", () => asked.destroy()));
    asked.on("error", () => undefined).end();
    const gone = new AbortController();
    await Promise.race([
      sent,
      sleep(5_000, undefined, { signal: gone.signal }).then(() => Promise.reject(new Error("it hangs"))),
    ]);
    gone.abort();
  });

  it("ends on its signal though its source is silent, says farewell, and lets go of the source", async () => {
    const over = new AbortController();
    let released = false;
    const silent: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: () => {
          released = true;
          return Promise.resolve({ done: true, value: undefined });
        },
      }),
    };
    const { url, sent } = await serve(silent, { signal: over.signal, farewell: () => '"bye"' });
    setTimeout(() => over.abort(), 100);
    expect(await text((await fetch(url)).body!)).toMatch(/event: next\ndata: "bye"\n\nevent: complete\ndata: \n\n$/);
    await sent;
    expect(released).toBe(true);
  });
});
