import { parse } from "graphql";
import { smallGraph, someRequest } from "../support/small-graph.js";
import type { SmallSubgraphs } from "../support/small-graph.js";

const subgraphs: SmallSubgraphs = {
  a: {
    typeDefs: `type Query { a: A constructor: Int toString: Int } type A @key(fields: "id") { id: ID! name: String valueOf: Int }`,
    resolvers: { Query: { a: () => ({ id: "1", name: "n", valueOf: 5 }), toString: () => 7 } },
  },
  b: { typeDefs: `type A @key(fields: "id") { id: ID! more: Int }`, resolvers: { A: { more: () => 2 } } },
};

test.each([
  "__proto__: a { name }",
  "a { constructor: name }",
  "... { a { ...F } }",
  "constructor",
  "prototype: a { id }",
])("{ %s } is refused before anything is asked", async (selection) => {
  const { graph, calls } = smallGraph(subgraphs);
  const document = parse(`{ ${selection} } ${selection.includes("F") ? "fragment F on A { __proto__: more }" : ""}`);
  await expect(graph.prepare(document)).rejects.toMatchObject({
    message: expect.stringMatching(/^The response key "\w+" is reserved; use another alias\.$/),
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
  expect(calls).toEqual([]);
});

test("names that every object has are keys like any other", async () => {
  const { ask } = smallGraph(subgraphs);
  expect((await ask("{ a { toString: name hasOwnProperty: more valueOf } toString }")).data).toEqual({
    a: { toString: "n", hasOwnProperty: 2, valueOf: 5 },
    toString: 7,
  });
});

test("a subgraph that leaves out such a key, or adds reserved ones, changes nothing", async () => {
  const data = JSON.parse(
    '{"a": {"__proto__": {"polluted": 1}, "id": "1", "constructor": {"prototype": {"polluted": 1}}}}',
  ) as object;
  const { ask } = smallGraph(subgraphs, {
    wrap: (transport, name) => (name === "a" ? { ...transport, execute: () => ({ data }) } : transport),
  });
  expect(await ask("{ a { toString: name valueOf } }")).toEqual({ data: { a: { toString: null, valueOf: null } } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("what an answer is made of inherits nothing", async () => {
  const { graph } = smallGraph(subgraphs);
  const result = await (await graph.prepare(parse("{ a { name } }"))).execute({ variables: {}, request: someRequest });
  for (const object of [result.data, result.data!["a"]] as object[]) {
    expect("toString" in object).toBe(false);
    expect("__proto__" in object).toBe(false);
  }
});

test("an alias may be __typename, or look like one of the planner's own", async () => {
  const { ask } = smallGraph(subgraphs);
  expect((await ask("{ a { __typename: name more _internal_qp_alias_0: id t: __typename } }")).data).toEqual({
    a: { __typename: "n", more: 2, _internal_qp_alias_0: "1", t: "A" },
  });
});
