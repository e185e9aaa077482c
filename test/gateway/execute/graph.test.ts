import { parse } from "graphql";
import { createGraph } from "../../../gateway/execute/graph.js";
import { createHivePlanner } from "../../../gateway/planner/hive-planner.js";
import { compose } from "../../support/small-graph.js";

const supergraph = compose({
  a: {
    typeDefs: `type Query { item(id: ID = "1"): Item } type Item @key(fields: "id") { id: ID! name: String items: [Item!] }`,
  },
  b: { typeDefs: `type Item @key(fields: "id") { id: ID! price: Int }` },
});

/** A graph that counts what it plans. */
function counting(planCacheSize?: number) {
  const planned: string[] = [];
  const closed: string[] = [];
  const graph = createGraph({
    supergraph,
    ...(planCacheSize !== undefined && { planCacheSize }),
    planner(text, percentages) {
      const planner = createHivePlanner(text, percentages);
      return {
        ...planner,
        plan(operation, variant) {
          planned.push(operation);
          return planner.plan(operation, variant);
        },
      };
    },
    transports: (name) => ({
      execute: () => ({ data: {} }),
      close() {
        closed.push(name);
        return Promise.resolve();
      },
    }),
  });
  return { graph, planned, closed };
}

test("an operation is planned once, however it is spelled and named", async () => {
  const { graph, planned } = counting();
  const spellings = [
    "{ item { name ...F } } fragment F on Item { price }",
    "query A { item { name ...F } } fragment F on Item { price }",
    "query  B{item{name,...F}}\nfragment F on Item{price}\n# a remark",
    "query C { item { name ...F } } fragment Unused on Item { id } fragment F on Item { price }",
  ];
  const prepared = new Set<unknown>();
  for (const text of spellings) prepared.add(await graph.prepare(parse(text)));
  expect(planned).toHaveLength(1);
  expect(prepared.size).toBe(1);
});

test("what changes the meaning makes another plan", async () => {
  const { graph, planned } = counting();
  for (const text of [
    "query($id: ID) { item(id: $id) { name } }",
    'query($id: ID = "2") { item(id: $id) { name } }',
    "{ item { name ...F } } fragment F on Item { price }",
    "{ item { name ...F } } fragment F on Item { id }",
    "{ item { name } }",
    "{ item { x: name } }",
  ]) {
    await graph.prepare(parse(text));
  }
  expect(planned).toHaveLength(6);
});

test("one document may hold several operations, found by name and by key", async () => {
  const { graph } = counting();
  const document = parse("query A { item { name } } query B { item { price } }");
  const [a, b] = [await graph.prepare(document, "A", "k"), await graph.prepare(document, "B", "k")];
  expect(a).not.toBe(b);
  expect(await graph.prepare(document, "A", "k")).toBe(a);
  await expect(graph.prepare(document, undefined, "k")).rejects.toMatchObject({
    extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
  });
  await expect(graph.prepare(document, "C")).rejects.toThrow('Unknown operation named "C".');
});

test("what comes many times at once is planned once", async () => {
  const { graph, planned } = counting();
  await Promise.all(Array.from({ length: 20 }, () => graph.prepare(parse("{ item { name price } }"))));
  expect(planned).toHaveLength(1);
});

test("so many operations are kept as told, those that were used last", async () => {
  const { graph, planned } = counting(2);
  const prepare = (field: string) => graph.prepare(parse(`{ item { ${field} } }`), undefined, field);
  await prepare("id");
  await prepare("name");
  await prepare("id");
  await prepare("price");
  await prepare("id");
  expect(planned).toHaveLength(3);
  await prepare("name");
  expect(planned).toHaveLength(4);
});

test("a failure is not kept", async () => {
  const { graph, planned } = counting();
  for (let times = 0; times < 2; times++)
    await expect(graph.prepare(parse("{ nothing }"), undefined, "k")).rejects.toThrow();
  expect(planned.length).toBeGreaterThanOrEqual(2);
});

test("fragments that spread one another to a billion selections are refused at once", async () => {
  const { graph, planned } = counting();
  const fragments = Array.from(
    { length: 30 },
    (_, index) => `fragment F${index} on Item { a: items { ...F${index + 1} } b: items { ...F${index + 1} } }`,
  );
  const document = parse(`{ item { ...F0 } } ${fragments.join(" ")} fragment F30 on Item { name }`);
  const start = performance.now();
  await expect(graph.prepare(document)).rejects.toMatchObject({ extensions: { code: "OPERATION_TOO_LARGE" } });
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(planned).toEqual([]);
});

test("closing a graph closes the way to every subgraph", async () => {
  const { graph, closed } = counting();
  await graph.close();
  expect(closed).toEqual(["a", "b"]);
  expect(graph.subgraphs).toMatchObject([
    { name: "a", url: "http://a.invalid/graphql" },
    { name: "b", url: "http://b.invalid/graphql" },
  ]);
});
