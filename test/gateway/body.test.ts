import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Answer } from "./support/ask.js";
import { sendRaw } from "./support/send-raw.js";
import { startTown, type Town } from "./support/town.js";
import { houseLimits } from "../../gateway/limits/limits.js";

describe("the body of a request", () => {
  let town: Town;

  beforeAll(async () => {
    town = await startTown({ limits: houseLimits });
  });

  afterAll(() => town.stop());

  const post = async (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = {}) => {
    const response = await fetch(town.gateway.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    return { status: response.status, body: (await response.json()) as Answer["body"] };
  };
  const question = JSON.stringify({ query: "{ people { id } }" });
  const padded = (bytes: number) => JSON.stringify({ query: "{ people { id } }", variables: { a: "x".repeat(bytes) } });
  const answer = { people: [{ id: "1" }, { id: "2" }] };

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("may be packed with %s", async (encoding, pack) => {
    expect((await post(pack(question), { "content-encoding": encoding })).body.data).toEqual(answer);
  });

  it("may have up to 256 KB", async () => {
    expect((await post(padded(250_000))).body.data).toEqual(answer);
    expect(await post(padded(270_000))).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: "REQUEST_TOO_LARGE" } }] },
    });
  });

  it("of 45 MB is refused in JSON, and the client gets to read it", async () => {
    expect(await post(Buffer.alloc(45_000_000, "x"))).toMatchObject({ status: 413 });
  });

  it("of 48 KB that unpacks to 48 MB is refused, without being unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(48_000_000, " "));
    const before = process.memoryUsage().rss;
    expect(await post(bomb, { "content-encoding": "gzip" })).toMatchObject({ status: 413 });
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it("is refused with 415 in an encoding or a charset that is not known", async () => {
    expect(await post(question, { "content-encoding": "zstd" })).toMatchObject({ status: 415 });
    expect(await post(question, { "content-encoding": "__proto__" })).toMatchObject({ status: 415 });
    expect(await post(question, { "content-type": "application/json; charset=utf-16" })).toMatchObject({ status: 415 });
  });

  it("is refused with 400 when it is broken", async () => {
    expect(await post(gzipSync(question).subarray(0, 20), { "content-encoding": "gzip" })).toMatchObject({
      status: 400,
    });
    expect(await post(Buffer.from([0xff, 0xfe, 0x7b]))).toMatchObject({ status: 400 });
    expect(await post("[".repeat(50_000))).toMatchObject({ status: 400 });
    expect(await post('{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}')).toMatchObject({ status: 400 });
  });

  it("that comes a byte a second is cut off after ten seconds", async () => {
    const started = performance.now();
    const received = await sendRaw(town.gateway.port, "POST /graphql", ["Content-Length: 1000"], '{"query":');
    expect(received).toMatch(/^HTTP\/1.1 408 /);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("is not looked for behind 17 KB of headers", async () => {
    const received = await sendRaw(town.gateway.port, "POST /graphql", [`X-Long: ${"x".repeat(17_000)}`], question);
    expect(received).toMatch(/^HTTP\/1.1 431 [\s\S]*"BAD_REQUEST"/);
  });

  it("holds one operation: a batch is refused", async () => {
    expect(await post(`[${question},${question}]`)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    });
  });

  it("names no document by its hash alone, and registers none", async () => {
    const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
    const { body } = await post(JSON.stringify({ query: "{ people { id } }", extensions: { persistedQuery } }));
    expect(body.errors?.[0]?.extensions["code"]).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
  });
});
