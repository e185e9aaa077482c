import { graphql } from "graphql";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { everybody } from "../support/house.js";
import { employeeOf } from "../support/house-callers.js";
import { houseSubgraphs } from "../support/house-subgraphs.js";

const theirs = "CD-01";
const stranger = employeeOf("DL-01", "service_agent");

/** Lists that hang on a person, by subgraph. */
const lists = { service: "cases", marketing: "leads", property: "workOrders" } as const;

/** An answer, whose shape is the test's to know. */
type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know

/** Who can reach a subgraph itself, with a caller who works for one project, gets no further than by the graph. */
describe("a subgraph that is asked by itself", () => {
  let house: Awaited<ReturnType<typeof houseSubgraphs>>;
  beforeAll(async () => (house = await houseSubgraphs()), 120_000);
  afterAll(() => house.close());

  const ask = async (name: string, caller: Caller, source: string, variableValues: Record<string, unknown> = {}) => {
    const { schema, createContext } = house.running.get(name)!;
    const contextValue = createContext({ id: "attack", caller });
    return (await graphql({ schema, source, variableValues, contextValue })).data as Row;
  };
  const elsewhere = async (name: keyof typeof lists) => {
    const { found } = await ask(
      name,
      everybody,
      `{ found: ${lists[name]}(first: 50) { nodes { id projectCode: __typename customer { handle } } } }`,
    );
    return found.nodes as { id: string; customer: { handle: string } }[];
  };

  test.each(Object.entries(lists) as [keyof typeof lists, string][])(
    "attacks 21 and 23: %s shows none of its %s for handles that a caller made up or knows from elsewhere",
    async (name, list) => {
      const handles = [...new Set((await elsewhere(name)).map(({ customer }) => customer.handle))];
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { ${list}(first: 100) { nodes { id project { code } } } } } }`;
      const of = handles.map((handle) => ({ __typename: "Customer", handle, handles, mobile: "1", projects: "*" }));
      const [seen, all] = await Promise.all([ask(name, stranger, query, { of }), ask(name, everybody, query, { of })]);
      const codes = (answer: typeof seen) =>
        new Set(
          (answer._entities as Record<string, { nodes: { project: { code: string } }[] } | null>[]).flatMap(
            (entity) => entity[list]?.nodes.map(({ project }) => project.code) ?? [],
          ),
        );
      expect([...codes(all)]).toContain(theirs);
      expect([...codes(seen)].filter((code) => code !== "DL-01")).toEqual([]);
    },
  );

  test("attack 21: an entity of another project, asked for by its key, is not there", async () => {
    const { cases } = await ask(
      "service",
      everybody,
      `{ cases(first: 5, filter: { projectCode: "${theirs}" }) { nodes { id } } }`,
    );
    const of = (cases.nodes as { id: string }[]).map(({ id }) => ({ __typename: "Case", id, projectCode: "DL-01" }));
    const query = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { id subject } } }";
    expect((await ask("service", stranger, query, { of }))._entities).toEqual(of.map(() => null));
    expect((await ask("service", everybody, query, { of }))._entities).not.toContain(null);
  });
});
