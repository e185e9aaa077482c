// What each wall costs: one customer with all that hangs on it, and a list of fifty, asked by somebody of one project in one process,
// with both walls (the loaders' conditions, row-level security), without the one, without the other, without both, in turns.
//     node bench/walls.mjs [CUSTOMERS, 2,400 unless told] [ROUNDS, 5 unless told]     about a minute
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { build } from "../bin/build.mjs";
import { median, spread } from "./support/statistics.mjs";

await build();
const { openDatabases } = await import("../dist/cli/house/databases.js");
const { readHouseSettings } = await import("../dist/cli/house/settings.js");
const { departments } = await import("../dist/cli/house/subgraphs.js");
const { seed } = await import("../dist/cli/seed/seed.js");
const { createGraph } = await import("../dist/gateway/execute/graph.js");
const { createHivePlanner } = await import("../dist/gateway/planner/hive-planner.js");
const { localTransport } = await import("../dist/gateway/transports/local.js");
const { runSubgraph } = await import("../dist/subgraphs/shared/subgraph.js");

const [customers = 2_400, rounds = 5] = process.argv.slice(2).map(Number);
const project = "DL-01";
const caller = { subject: "emp_bench", role: "administrator", projects: [project] };
const listed = `{ customers(first: 50, projectCodes: ["${project}"]) { nodes { id name mobile leads(first: 10) { nodes { id state } }
  cases(first: 10) { nodes { id subject state } } homes { role unit { name } } } } }`;
const one = `query ($id: ID!) { customer(id: $id) { id name mobile leads(first: 10) { nodes { id state } }
  cases(first: 10) { nodes { id subject state } } homes { role unit { name } } } }`;

const home = mkdtempSync(join(tmpdir(), "oneroof-walls-"));
const databases = await openDatabases(readHouseSettings({ ONEROOF_HOME: home, SEED_CUSTOMERS: "0" }), { share: false });
try {
  await seed(databases, { customers });
  const graphs = { true: openGraph(true), false: openGraph(false) };
  const ids = await someCustomers(graphs.true);
  for (const [what, ask] of Object.entries({ "one customer": askOne, "fifty customers": askFifty }))
    console.log(`${what}: ${await compare(graphs, (graph) => ask(graph, ids))}`);
  await Promise.all(Object.values(graphs).map((graph) => graph.close()));
} finally {
  await databases.close();
  rmSync(home, { recursive: true, force: true });
}

/** The house's graph; without the loaders' wall its loaders are made as for somebody who sees everything. */
function openGraph(walled) {
  const supergraph = readFileSync(new URL("../schema/supergraph.graphql", import.meta.url), "utf8");
  const running = new Map(
    departments.map(({ subgraph }) => {
      const createLoaders = (manager, asking) =>
        subgraph.createLoaders(manager, walled ? asking : { ...asking, role: "administrator", projects: "*" });
      return [subgraph.name, runSubgraph({ ...subgraph, createLoaders }, databases.of(subgraph.name))];
    }),
  );
  return createGraph({
    supergraph,
    planner: createHivePlanner,
    transports: (name) => localTransport(running.get(name)),
  });
}

async function ask(graph, query, variables) {
  const prepared = await graph.prepare(parse(query), undefined, query);
  const { data, errors } = await prepared.execute({ variables, request: { id: "bench", caller, trace: false } });
  if (errors) throw new Error(errors[0].message);
  return data;
}

async function someCustomers(graph) {
  const { customers: found } = await ask(graph, "{ customers(first: 100) { nodes { id } } }", {});
  return found.nodes.map(({ id }) => id);
}

async function askOne(graph, ids) {
  for (const id of ids) await ask(graph, one, { id });
  return ids.length;
}

async function askFifty(graph) {
  for (let i = 0; i < 10; i++) await ask(graph, listed, {});
  return 10;
}

/** Milliseconds a question with each choice of walls, and their ratios to none. */
async function compare(graphs, run) {
  const choices = { both: [true, true], loaders: [true, false], rows: [false, true], none: [false, false] };
  const times = Object.fromEntries(Object.keys(choices).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, [loaders, rows]] of Object.entries(choices)) {
      await secure(rows);
      await run(graphs[loaders]); // statements are planned anew after the switch
      const began = performance.now();
      const count = await run(graphs[loaders]);
      times[name].push((performance.now() - began) / count);
    }
  }
  const none = median(times.none);
  return Object.entries(times)
    .map(([name, each]) => `${name} ${spread(each, 2)} ms (${(median(each) / none).toFixed(2)})`)
    .join(", ");
}

/** Switches row-level security on or off for every table that has a policy. */
async function secure(on) {
  for (const { subgraph } of departments) {
    const source = databases.of(subgraph.name);
    const tables = await source.query("select distinct tablename from pg_policies where schemaname = 'public'");
    for (const { tablename } of tables)
      await source.query(`alter table "${tablename}" ${on ? "enable" : "disable"} row level security`);
  }
}
