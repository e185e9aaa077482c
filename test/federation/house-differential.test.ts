import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExecutionResult, parse } from "graphql";
import { packageRoot } from "../../cli/package-root.js";
import { createGraph } from "../../gateway/execute/graph.js";
import { createHivePlanner } from "../../gateway/planner/hive-planner.js";
import { localTransport } from "../../gateway/transports/local.js";
import { apolloGateway } from "../support/apollo-gateway.js";
import { everybody } from "../support/house.js";
import { houseQuery, knownIds } from "../support/house-queries.js";
import { houseSubgraphs } from "../support/house-subgraphs.js";

const supergraph = readFileSync(join(packageRoot(), "schema", "supergraph.graphql"), "utf8");
const request = { id: "differential", caller: everybody, trace: false };

test("spike", async () => {
  const { running, close } = await houseSubgraphs();
  const of = (name: string) => running.get(name)!;
  const graph = createGraph({ supergraph, planner: createHivePlanner, transports: (name) => localTransport(of(name)) });
  const schemas = new Map([...running].map(([name, { schema }]) => [name, schema]));
  const apollo = await apolloGateway(supergraph, schemas, (name) => of(name).createContext(request));
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const prepared = await graph.prepare(parse(query));
    return JSON.parse(JSON.stringify(await prepared.execute({ variables, request }))) as ExecutionResult;
  };
  const ids = (await ask("{ customers(first: 100) { nodes { id contactPoints { id } registrations(first: 5) { nodes { id } } } } }", {})).data as any;
  const drawn = ids.customers.nodes.flatMap((c: any) => [c.id, ...c.contactPoints.map((x: any) => x.id), ...c.registrations.nodes.map((x: any) => x.id)]);
  const known = knownIds(drawn);
  const out: unknown[] = [];
  let same = 0, withErrors = 0, ourMs = 0, theirMs = 0, nonempty = 0, size = 0;
  const n = Number(process.env.N ?? 100);
  for (let seed = 1; seed <= n; seed++) {
    let q; try { q = houseQuery(graph.apiSchema, seed, known); } catch (e) { out.push({ seed, gen: String(e) }); continue; }
    const { query, variables } = q;
    const t = performance.now();
    const ours = await ask(query, variables).catch((e: any) => ({ thrown: String(e) }) as any);
    const t2 = performance.now();
    const theirs = await apollo.ask(query, variables).catch((e: any) => ({ thrown: String(e) }) as any);
    ourMs += t2 - t; theirMs += performance.now() - t2;
    const paths = (r: any) => (r.errors ?? []).map((e: any) => (e.path ?? []).join(".")).sort();
    if (ours.errors) withErrors++;
    if (JSON.stringify(ours.data ?? null).length > 60) nonempty++;
    size += JSON.stringify(ours.data ?? null).length;
    try {
      expect({ data: ours.data, paths: paths(ours), thrown: ours.thrown }).toEqual({ data: theirs.data, paths: paths(theirs), thrown: theirs.thrown });
      same++;
    } catch { out.push({ seed, query, variables, ours, theirs }); }
  }
  writeFileSync("/tmp/hd.json", JSON.stringify(out));
  console.log({ n, same, differ: out.length, withErrors, nonempty, meanSize: size / n, ourMs: ourMs / n, theirMs: theirMs / n });
  await apollo.close(); await graph.close(); await close();
}, 600_000);
