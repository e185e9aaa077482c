import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExecutionResult, parse } from "graphql";
import { packageRoot } from "../../cli/package-root.js";
import { createGraph } from "../../gateway/execute/graph.js";
import { createHivePlanner } from "../../gateway/planner/hive-planner.js";
import { localTransport } from "../../gateway/transports/local.js";
import { apolloGateway } from "../support/apollo-gateway.js";
import { everybody } from "../support/house.js";
import { employeeOf } from "../support/house-callers.js";
import { houseQuery, knownIds } from "../support/house-queries.js";
import { houseSubgraphs } from "../support/house-subgraphs.js";
import { departures, said, same } from "./departures.js";

/** How many questions; the whole set of a thousand with DIFFERENTIAL=1000. */
const questions = Number(process.env.DIFFERENTIAL ?? 150);
const supergraph = readFileSync(join(packageRoot(), "schema", "supergraph.graphql"), "utf8");

/** Of three questions two are asked by somebody who sees everything, and one by somebody of one project. */
const callers = [everybody, everybody, employeeOf("DL-01", "service_agent")];

/** Our executor and @apollo/gateway over the same subgraphs of the house, in this process. */
async function openBoth() {
  const { running, close } = await houseSubgraphs();
  const of = (name: string) => running.get(name)!;
  let request = { id: "differential", caller: everybody, trace: false };
  const graph = createGraph({ supergraph, planner: createHivePlanner, transports: (name) => localTransport(of(name)) });
  const schemas = new Map([...running].map(([name, { schema }]) => [name, schema]));
  const apollo = await apolloGateway(supergraph, schemas, (name) => of(name).createContext(request));
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const prepared = await graph.prepare(parse(query));
    return JSON.parse(JSON.stringify(await prepared.execute({ variables, request }))) as ExecutionResult;
  };
  return {
    api: graph.apiSchema,
    ask: { ours: ask, theirs: apollo.ask },
    as: (caller: typeof everybody) => void (request = { ...request, caller }),
    close: async () => {
      await Promise.all([apollo.close(), graph.close()]);
      await close();
    },
  };
}

describe("the house, asked by our executor and by @apollo/gateway", () => {
  let both: Awaited<ReturnType<typeof openBoth>>;
  beforeAll(async () => void (both = await openBoth()), 180_000);
  afterAll(() => both.close(), 60_000);

  /** The ids of people, which the database draws. */
  async function drawnIds(): Promise<string[]> {
    const { data } = await both.ask.ours(people, {});
    return [...JSON.stringify(data).matchAll(/"id":"(\w+)"/g)].map(([, id]) => id!);
  }

  test(`says the same of ${questions} generated questions, but for what is written in departures.ts`, async () => {
    const known = knownIds(await drawnIds());
    const [found, broken] = [[] as object[], [] as object[]];
    const count = { same: 0, departed: 0, withErrors: 0, withRows: 0 };
    for (let seed = 1; seed <= questions; seed++) {
      const { query, variables } = houseQuery(both.api, seed, known);
      both.as(callers[seed % callers.length]!);
      const answer = await both.ask.ours(query, variables);
      const [ours, theirs] = [said(answer), said(await both.ask.theirs(query, variables))];
      if (JSON.stringify(answer.errors ?? []).includes("INTERNAL_SERVER_ERROR"))
        broken.push({ seed, query, variables, errors: answer.errors });
      if (ours.paths.length > 0) count.withErrors += 1;
      if (JSON.stringify(ours.data).includes('":"')) count.withRows += 1;
      if (same(ours, theirs)) count.same += 1;
      else if (departures.some(({ asTheyDo }) => same(asTheyDo(ours), theirs))) count.departed += 1;
      else found.push({ seed, query, variables, ours, theirs });
    }
    if (process.env.FIGURES) console.log(count);
    if (process.env.DIFFERENCES) writeFileSync(process.env.DIFFERENCES, JSON.stringify(found, null, 1));
    expect({ found, broken }).toEqual({ found: [], broken: [] });
    expect(count.withRows).toBeGreaterThan(questions / 2);
  }, 1_800_000);
});

const people = `{
  customers(first: 100) { nodes { id contactPoints { id } registrations(first: 5) { nodes { id } } } }
}`;
