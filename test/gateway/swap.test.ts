import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, ask } from "./support/ask.js";
import { openStream } from "./support/open-stream.js";
import { until } from "../support/until.js";
import { startCases, startTown, type Town } from "./support/town.js";
import type { TestSubgraph } from "./support/subgraph.js";
import { supergraphOf } from "./support/supergraph-of.js";

describe("a supergraph that changes while the gateway runs", () => {
  let folder: string;
  let file: string;
  let town: Town;
  let richer: TestSubgraph;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "swap-"));
    file = join(folder, "supergraph.graphql");
    const before = await startTown();
    await before.gateway.stop();
    await writeFile(file, before.supergraph);
    town = await startTown({ supergraph: { file } });
    await Promise.all([town.people.stop(), town.cases.stop()]);
    town = { ...town, people: before.people, cases: before.cases };
    richer = await startCases("count: Int");
  });

  afterEach(async () => {
    await town.gateway.stop();
    await Promise.all([town.people, town.cases, richer].map((subgraph) => subgraph.stop()));
    await rm(folder, { recursive: true });
  });

  const swapped = () => town.logged.some(({ msg }) => msg === "supergraph swapped");
  const swap = async () => {
    await writeFile(file, supergraphOf([town.people, richer]));
    await until("it is swapped", swapped);
  };
  const newField = '{ person(id: "1") { count } }';

  it("is served soon, without a restart", async () => {
    expect((await ask(town.gateway.url, newField)).status).toBe(400);
    await swap();
    expect((await ask(town.gateway.url, newField)).body).toEqual({ data: { person: { count: null } } });
  });

  it("drops no query of a steady load, no mutation and no subscription", async () => {
    const stream = await openStream(town.gateway.url, "subscription { ticks(every: 20) }");
    await stream.take(1);
    const mutation = ask(town.gateway.url, 'mutation { rename(id: "1", name: "Ann", ms: 3000) { name } }');
    const answers: Answer[] = [];
    let loading = true;
    const load = Array.from({ length: 8 }, async () => {
      while (loading) answers.push(await ask(town.gateway.url, '{ person(id: "1") { name cases { subject } } }'));
    });
    await until("some are answered", () => answers.length > 20);
    await swap();
    const beforeSwap = answers.length;
    await until("more are answered", () => answers.length > beforeSwap + 20);
    loading = false;
    await Promise.all(load);
    const expected = { data: { person: { name: "Person 1", cases: [{ subject: "Case of 1" }] } } };
    expect(answers.filter(({ body }) => JSON.stringify(body) !== JSON.stringify(expected))).toEqual([]);
    expect((await mutation).body).toEqual({ data: { rename: { name: "Ann" } } });
    expect(await stream.take(3)).toHaveLength(3);
    stream.leave();
  });

  it("is kept out when it is broken, with the reason in the log, and the old one stays", async () => {
    for (const broken of ["type Query { a: Int", "type Query { a: Int }", ""]) {
      const complaints = () => town.logged.filter(({ msg }) => String(msg).includes("the old one stays"));
      const before = complaints().length;
      await writeFile(file, broken);
      await until("it complains", () => complaints().length > before);
      expect(complaints().at(-1)?.["reason"]).toEqual(expect.stringMatching(/./));
      expect((await ask(town.gateway.url, "{ people { id } }")).body.data).toEqual({
        people: [{ id: "1" }, { id: "2" }],
      });
    }
    await swap();
    expect((await ask(town.gateway.url, newField)).status).toBe(200);
  });

  it("is read at once when it is asked for", async () => {
    await writeFile(file, supergraphOf([town.people, richer]));
    await town.gateway.reload();
    expect(swapped()).toBe(true);
  });
});
