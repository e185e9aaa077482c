import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { until } from "../../support/until.js";
import { testIssuer, type TestIssuer } from "../support/issuer.js";
import { startTown, type Town } from "../support/town.js";

describe("a socket", () => {
  let issuer: TestIssuer;
  let town: Town;
  const clients: Client[] = [];

  beforeAll(async () => {
    issuer = await testIssuer();
    town = await startTown({ tokens: issuer.source });
  });
  afterEach(async () => {
    for (const one of clients.splice(0)) await one.dispose();
  });
  afterAll(() => town.stop());

  const client = (authorization: string | undefined, headers: Record<string, string> = {}): Client => {
    class WithHeaders extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers });
      }
    }
    const made = createClient({
      url: town.gateway.url.replace("http", "ws"),
      webSocketImpl: WithHeaders,
      retryAttempts: 0,
      ...(authorization !== undefined && { connectionParams: { authorization } }),
    });
    clients.push(made);
    return made;
  };
  const bearer = async (expiresIn = 60) => `Bearer ${await issuer.sign({ expiresIn })}`;
  const ticks = "subscription { ticks(every: 20) }";

  it("carries events to whoever names a token in the first message or in a header, until the client is content", async () => {
    for (const one of [client(await bearer()), client(undefined, { authorization: await bearer() })]) {
      const seen: unknown[] = [];
      for await (const { data } of one.iterate({ query: ticks })) {
        seen.push(data);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual([{ ticks: 1 }, { ticks: 2 }, { ticks: 3 }]);
    }
    await until("both streams are given up", () => left().length === 2);
  });
  /** The streams that were given up, which tells the subgraph as well. */
  const left = () => town.logged.filter(({ kind, cut }) => kind === "subscription" && cut === true);

  it("answers questions as it does over HTTP, with the same errors", async () => {
    const one = client(await bearer());
    const [answer] = await all(one.iterate({ query: '{ person(id: "1") { name } }' }));
    expect(answer?.data).toEqual({ person: { name: "Person 1" } });
    const [wrong] = await all(one.iterate({ query: "{ nothing }" }));
    expect(wrong?.errors?.[0]?.extensions?.["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
    const [unknown] = await all(one.iterate({ query: "", documentId: "sha256:x" } as { query: string }));
    expect(unknown?.errors?.[0]?.extensions?.["code"]).toBe("DOCUMENT_NOT_REGISTERED");
  });

  it.each([
    ["no token", undefined],
    ["a token of nobody", "Bearer x.y.z"],
  ])("is closed to %s", async (_, authorization) => {
    const asked = all(client(authorization).iterate({ query: ticks }));
    await expect(asked).rejects.toMatchObject({ code: 4403 });
  });

  it("is not opened for a page of another site", async () => {
    const asked = all(client(await bearer(), { origin: "https://evil.example" }).iterate({ query: ticks }));
    await expect(asked).rejects.toHaveProperty("message", expect.stringContaining("403"));
  });

  it("ends its streams with the token, and says why", async () => {
    const events = await all(client(await bearer(3)).iterate({ query: ticks }));
    expect(events.at(-1)?.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
  });

  it("goes away with its gateway", async () => {
    const other = await startTown({ tokens: issuer.source });
    const url = other.gateway.url.replace("http", "ws");
    const socket = new WebSocket(url, "graphql-transport-ws");
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    await new Promise((resolve) => socket.once("open", resolve));
    await other.stop();
    expect(await closed).toBe(1001);
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
