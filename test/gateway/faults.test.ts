import { ask } from "./support/ask.js";
import { startTown, type Town } from "./support/town.js";

describe("when something does not answer", () => {
  let town: Town;

  afterEach(() => town.stop());

  const query = '{ person(id: "1") { name cases { subject } } }';
  const timed = async (url: string, document: string) => {
    const started = performance.now();
    return { ...(await ask(url, document)), ms: performance.now() - started };
  };

  it("a hung subgraph costs its own fields and one error, soon after its deadline of five seconds", async () => {
    town = await startTown();
    town.cases.hang();
    const { status, body, ms } = await timed(town.gateway.url, query);
    expect(status).toBe(200);
    expect(body.data).toEqual({ person: { name: "Person 1", cases: null } });
    expect(body.errors).toMatchObject([
      { path: ["person", "cases"], extensions: { code: "SUBGRAPH_TIMEOUT", service: "cases" } },
    ]);
    expect(ms).toBeLessThan(9_000);
  });

  it("a dead subgraph does the same, and at once; no address is told", async () => {
    town = await startTown();
    await town.cases.stop();
    const { body, ms } = await timed(town.gateway.url, query);
    expect(body.data).toEqual({ person: { name: "Person 1", cases: null } });
    expect(body.errors).toMatchObject([
      { path: ["person", "cases"], extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "cases" } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|localhost|ECONN/);
    expect(ms).toBeLessThan(9_000);
  });

  it("the whole answer comes within its deadline, with what is there", async () => {
    town = await startTown({ deadlines: { request: 2_000, subgraph: 20_000 } });
    town.cases.hang();
    const { body, ms } = await timed(town.gateway.url, query);
    expect(body.data).toEqual({ person: { name: "Person 1", cases: null } });
    expect(body.errors?.map(({ extensions }) => extensions["code"])).toEqual(["REQUEST_TIMEOUT"]);
    expect(ms).toBeLessThan(10_000);
  });

  it("the deadline holds for a slow subgraph at the root, too", async () => {
    town = await startTown({ deadlines: { request: 300, subgraph: 20_000 } });
    const { status, body, ms } = await timed(town.gateway.url, "{ late(ms: 15000) people { id } }");
    expect(status).toBe(200);
    expect(body.errors?.[0]?.extensions["code"]).toBe("REQUEST_TIMEOUT");
    expect(ms).toBeLessThan(10_000);
  });

  it("/ready names the subgraph that does not answer, by its name alone, while /health stays well", async () => {
    town = await startTown();
    await town.cases.stop();
    const origin = town.gateway.url.replace("/graphql", "");
    const ready = await fetch(`${origin}/ready`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 503,
      body: { ready: false, missing: ["cases"] },
    });
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });
});
