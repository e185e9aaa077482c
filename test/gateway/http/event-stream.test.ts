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
    let speak: (word: string) => void;
    const silence = new Promise<string>((resolve) => (speak = resolve));
    const silent = (async function* () {
      yield await silence;
    })();
    const { url } = await serve(silent, { pulse: 50 });
    let heard = "";
    for await (const chunk of (await fetch(url)).body!.pipeThrough(new TextDecoderStream())) {
      heard += chunk;
      if (heard.match(/^:$/gm)!.length > 2) speak!("1");
    }
    expect(heard).toMatch(/^(:\n\n){3,}event: next\ndata: 1\n\nevent: complete/);
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
    await sent;
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
    const { body } = await fetch(url);
    over.abort();
    expect(await text(body!)).toMatch(/event: next\ndata: "bye"\n\nevent: complete\ndata: \n\n$/);
    await sent;
    expect(released).toBe(true);
  });
});
