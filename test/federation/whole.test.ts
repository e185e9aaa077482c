import { parse } from "graphql";
import { createGraph } from "../../gateway/execute/graph.js";
import { createHivePlanner } from "../../gateway/planner/hive-planner.js";
import { localTransport } from "../../gateway/transports/local.js";
import type { SubgraphResult, Transport } from "../../gateway/transports/transport.js";
import { generateQuery } from "../support/generate-query.js";
import { compose, schemasOf, smallGraph, someRequest } from "../support/small-graph.js";
import type { SmallSubgraphs } from "../support/small-graph.js";
import { universeGraph } from "../support/universe/universe-graph.js";
import { library } from "./graphs/library.js";
import { shop } from "./graphs/shop.js";
import { worlds } from "./worlds.js";

const subgraphs = {
  customer: {
    typeDefs: `type Query { customers: [Customer!]! last: Customer } type Customer @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Query: { customers: () => [{ id: "1" }, { id: "2" }], last: () => ({ id: "2" }) } },
  },
  property: {
    typeDefs: `type Customer @key(fields: "id") { id: ID! homes: [Home!] }
      type Home { role: String unit: Unit } type Unit @key(fields: "id") { id: ID! }`,
    resolvers: {
      Customer: { homes: ({ id }: { id: string }) => [{ role: `owner ${id}`, unit: { id: `u${id}` } }] },
    },
  },
  areas: {
    typeDefs: `type Unit @key(fields: "id") { id: ID! area: Int }`,
    resolvers: { Unit: { area: () => 90 } },
  },
  taxes: {
    typeDefs: `type Customer @key(fields: "id") {
        id: ID! homes: [Home!] @external tax: Int @requires(fields: "homes { unit { area } }") }
      type Home { unit: Unit @external } type Unit @key(fields: "id") { id: ID! area: Int @external }`,
    resolvers: {
      Customer: {
        tax: ({ homes }: { homes: { unit: { area: number } }[] }) =>
          homes.reduce((sum, { unit }) => sum + unit.area, 0),
      },
    },
  },
};

interface Home {
  role?: string;
  unit?: object;
}
interface Customer {
  homes: Home[];
}

/** The answer as it is, and what `property` had answered; `isChecked` says whether that may be taken as it is. */
async function answered(query: string, isChecked: boolean, change: (result: SubgraphResult) => void = () => undefined) {
  const results: SubgraphResult[] = [];
  const schemas = schemasOf(subgraphs);
  const remembering = (transport: Transport): Transport => ({
    ...transport,
    checkedBy: isChecked ? transport.checkedBy : undefined,
    async execute(request) {
      const result = await transport.execute(request);
      change(result);
      results.push(result);
      return result;
    },
  });
  const graph = createGraph({
    supergraph: compose(subgraphs),
    planner: createHivePlanner,
    transports(name) {
      const transport = localTransport({ name, schema: schemas.get(name)!, createContext: () => ({}) });
      return name === "property" ? remembering(transport) : transport;
    },
  });
  const { data, errors } = await (await graph.prepare(parse(query))).execute({ variables: {}, request: someRequest });
  await graph.close();
  const entities = (results[0]?.data as { _entities: Customer[] })._entities;
  return { data: data as unknown as { customers: Customer[]; last?: Customer }, errors, entities };
}

const query = "{ customers { name homes { role unit { id } } } }";

test("what a subgraph in this process gave for the client's very selection is the client's answer itself", async () => {
  const { data, entities } = await answered(query, true);
  expect(data.customers[1]!.homes).toBe(entities[1]!.homes);
  expect(JSON.stringify(data.customers[1])).toBe('{"name":null,"homes":[{"role":"owner 2","unit":{"id":"u2"}}]}');
});

test("an answer that nobody has checked is copied, cleaned of what was not asked for, and checked", async () => {
  const { data, entities, errors } = await answered(query, false, ({ data }) => {
    const [first, second] = (data as { _entities: Customer[] })._entities;
    Object.assign(first!.homes[0]!, { more: 1 });
    Object.assign(second!.homes[0]!, { role: ["x"] });
  });
  expect(data.customers[0]!.homes).not.toBe(entities[0]!.homes);
  expect(JSON.parse(JSON.stringify(data.customers.map(({ homes }) => homes)))).toEqual([
    [{ role: "owner 1", unit: { id: "u1" } }],
    [{ role: null, unit: { id: "u2" } }],
  ]);
  expect(errors).toEqual([expect.objectContaining({ path: ["customers", 1, "homes", 0, "role"] })]);
});

test("what comes to several places is the same at all of them", async () => {
  const both = await answered("{ customers { homes { role } } last { homes { role } } }", true);
  expect(JSON.stringify(both.data.last)).toBe('{"homes":[{"role":"owner 2"}]}');
  expect(JSON.stringify(both.data.customers[1])).toBe('{"homes":[{"role":"owner 2"}]}');
});

test("what a later fetch writes into an answer because another needs it is not shown", async () => {
  const { data } = await answered("{ customers { homes { role unit { __typename id } } tax } }", true);
  expect(JSON.stringify(data.customers[0])).toBe(
    '{"homes":[{"role":"owner 1","unit":{"__typename":"Unit","id":"u1"}}],"tax":90}',
  );
});

const unchecked = (transport: Transport): Transport => ({ ...transport, checkedBy: undefined });
const sizes = (seed: number) => ({ depth: 2 + (seed % 5), width: 1 + (seed % 4) });

test.each(Object.entries({ shop, library }))(
  "the %s answers the same to the byte when they are checked once more",
  async (_, small) => {
    const [taken, copied] = [smallGraph(small), smallGraph(small, { wrap: unchecked })];
    for (let seed = 5_000; seed < 5_100; seed++) {
      const { query, variables } = generateQuery(taken.graph.apiSchema, seed, sizes(seed));
      expect(JSON.stringify(await taken.ask(query, variables))).toBe(
        JSON.stringify(await copied.ask(query, variables)),
      );
    }
  },
);

test.each(Object.entries(worlds))(
  "%s: the answers are the same to the byte when they are checked once more",
  async (_, world) => {
    const supergraph = compose(world);
    const [taken, copied] = [universeGraph(supergraph), universeGraph(supergraph, { wrap: unchecked })];
    for (let seed = 500; seed < 540; seed++) {
      const { query, variables } = generateQuery(taken.graph.apiSchema, seed, sizes(seed));
      expect(JSON.stringify(await taken.ask(query, variables))).toBe(
        JSON.stringify(await copied.ask(query, variables)),
      );
    }
    await Promise.all([taken.graph.close(), copied.graph.close()]);
  },
);

test("what the client's schema does not have or forbids is not shown, though a subgraph of another age has checked it", async () => {
  const now: SmallSubgraphs = {
    homes: {
      typeDefs: "type Query { homes: [Home] } type Home { state: State note: String } enum State { OPEN PAUSED }",
      resolvers: { Query: { homes: () => [{ state: "PAUSED", note: null }] } },
    },
  };
  const before = compose({
    homes: { typeDefs: "type Query { homes: [Home] } type Home { state: State note: String! } enum State { OPEN }" },
  });
  const { ask } = smallGraph(now, { supergraph: before });
  const invalid = { extensions: expect.objectContaining({ code: "SUBGRAPH_INVALID_RESPONSE" }) as object };
  expect(await ask("{ homes { state } }")).toMatchObject({ data: { homes: [{ state: null }] }, errors: [invalid] });
  expect(await ask("{ homes { note } }")).toMatchObject({ data: { homes: [null] }, errors: [invalid] });
});
