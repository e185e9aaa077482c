import { Agent, request } from "undici";
import { ask } from "./support/ask.js";
import { until } from "../support/until.js";
import { openStream } from "./support/open-stream.js";
import { startTown, type Town } from "./support/town.js";

/** Whether nobody takes a new connection any more. */
async function isRefused(url: string): Promise<boolean> {
  const dispatcher = new Agent();
  try {
    const { body } = await request(url, { dispatcher });
    await body.dump();
    return false;
  } catch (error) {
    return String(error).includes("ECONNREFUSED");
  } finally {
    await dispatcher.destroy();
  }
}

describe("a gateway that is stopped", () => {
  let town: Town;

  beforeEach(async () => {
    town = await startTown({ deadlines: { stop: 10_000 } });
  });

  afterEach(() => town.stop());

  it("finishes the mutation that runs, and refuses new connections meanwhile", async () => {
    const running = ask(town.gateway.url, 'mutation { rename(id: "1", name: "Ann", ms: 1500) { name } }');
    await until("the mutation runs", () => town.begun.includes("rename"));
    const stopped = town.gateway.stop();
    await until("new connections are refused", () => isRefused(town.gateway.url));
    expect((await running).body).toEqual({ data: { rename: { name: "Ann" } } });
    expect((await running).headers.get("connection")).toBe("close");
    await stopped;
  });

  it("does not wait for idle connections", async () => {
    await ask(town.gateway.url, "{ __typename }");
    const started = performance.now();
    await town.gateway.stop();
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("ends streams in good order", async () => {
    const stream = await openStream(town.gateway.url, "subscription { ticks(every: 20) }");
    await stream.take(2);
    const started = performance.now();
    await town.gateway.stop();
    expect((await stream.rest()).at(-1)).toEqual({ event: "complete", data: undefined });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("waits no longer than it was told to", async () => {
    await town.stop();
    town = await startTown({ deadlines: { stop: 500 } });
    const running = ask(town.gateway.url, "{ late(ms: 30000) }").catch((error: unknown) => error);
    await until("the question is asked", () => town.begun.includes("late"));
    const started = performance.now();
    await town.gateway.stop();
    expect(performance.now() - started).toBeLessThan(4_500); // the deadline of subgraphs would end it after five seconds
    await running;
  });

  it("may be stopped twice", async () => {
    await Promise.all([town.gateway.stop(), town.gateway.stop()]);
  });
});
