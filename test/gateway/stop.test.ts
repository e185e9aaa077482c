import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";
import { ask } from "./support/ask.js";
import { openStream } from "./support/open-stream.js";
import { startTown, type Town } from "./support/town.js";

describe("a gateway that is stopped", () => {
  let town: Town;

  beforeEach(async () => {
    town = await startTown({ deadlines: { stop: 1_500 } });
  });

  afterEach(() => town.stop());

  it("finishes the mutation that runs, and refuses new connections meanwhile", async () => {
    const running = ask(town.gateway.url, 'mutation { rename(id: "1", name: "Ann", ms: 600) { name } }');
    await sleep(200);
    const stopped = town.gateway.stop();
    await sleep(100);
    const agent = new Agent();
    await expect(request(town.gateway.url, { dispatcher: agent })).rejects.toThrow(/ECONNREFUSED/);
    expect((await running).body).toEqual({ data: { rename: { name: "Ann" } } });
    expect((await running).headers.get("connection")).toBe("close");
    await stopped;
    await agent.close();
  });

  it("does not wait for idle connections", async () => {
    await ask(town.gateway.url, "{ __typename }");
    const started = performance.now();
    await town.gateway.stop();
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("ends streams in good order", async () => {
    const stream = await openStream(town.gateway.url, "subscription { ticks(every: 20) }");
    await stream.take(2);
    const started = performance.now();
    await town.gateway.stop();
    expect((await stream.rest()).at(-1)).toEqual({ event: "complete", data: undefined });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("waits no longer than it was told to", async () => {
    const running = ask(town.gateway.url, "{ late(ms: 5000) }").catch((error: unknown) => error);
    await sleep(100);
    const started = performance.now();
    await town.gateway.stop();
    expect(performance.now() - started).toBeLessThan(2_500);
    await running;
  });

  it("may be stopped twice", async () => {
    await Promise.all([town.gateway.stop(), town.gateway.stop()]);
  });
});
