import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from "graphql";
import type { IntrospectionQuery } from "graphql";
import { smallGraph, someRequest } from "../support/small-graph.js";

function start() {
  return smallGraph({
    a: {
      typeDefs: `type Query { a: Int thing: Thing } type Mutation { set: Int }
        type Thing @key(fields: "id") { id: ID! hidden: Int @inaccessible }`,
      resolvers: { Query: { a: () => 1, thing: () => ({ id: "1" }) }, Mutation: { set: () => 2 } },
    },
    b: {
      typeDefs: `type Query { b: Int } type Subscription { ticks: Int }
        type Thing @key(fields: "id") { id: ID! "How it looks." colour: String @deprecated(reason: "Grey.") }`,
      resolvers: {
        Query: { b: () => 3 },
        Thing: { colour: () => "red" },
        Subscription: {
          ticks: {
            async *subscribe() {
              yield await Promise.resolve({ ticks: 1 });
            },
          },
        },
      },
    },
  });
}

test("the schema that clients see is told without any subgraph", async () => {
  const { ask, graph, calls } = start();
  const { data } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
  const seen = printSchema(buildClientSchema(data as unknown as IntrospectionQuery));
  expect(seen).toBe(printSchema(graph.apiSchema));
  expect(seen).not.toMatch(/hidden|join__|link__|inaccessible/);
  expect(seen).toContain("How it looks.");
  expect(calls).toEqual([]);
});

test("introspection and data go together, through aliases, fragments and variables", async () => {
  const { ask } = start();
  const answer = await ask(
    `query($name: String!, $no: Boolean!) {
       a ...F skipped: __schema @include(if: $no) { queryType { name } } __typename
       type: __type(name: $name) { fields(includeDeprecated: true) { name } } a2: __typename }
     fragment F on Query { s: __schema { queryType { name } } b thing { __typename kind: __typename colour } }`,
    { name: "Thing", no: false },
  );
  expect(answer).toEqual({
    data: {
      a: 1,
      s: { queryType: { name: "Query" } },
      b: 3,
      thing: { __typename: "Thing", kind: "Thing", colour: "red" },
      __typename: "Query",
      type: { fields: [{ name: "id" }, { name: "colour" }] },
      a2: "Query",
    },
  });
});

test("__typename at the root is answered in every kind of operation", async () => {
  const { ask, graph, calls } = start();
  expect(await ask("{ __typename }")).toEqual({ data: { __typename: "Query" } });
  expect(await ask("mutation { t: __typename }")).toEqual({ data: { t: "Mutation" } });
  expect(calls).toEqual([]);
  expect(await ask("mutation { set __typename }")).toEqual({ data: { set: 2, __typename: "Mutation" } });
  const prepared = await graph.prepare(parse("subscription { ... { ticks } t: __typename }"));
  const events = await prepared.subscribe({ variables: {}, request: someRequest });
  for await (const event of events as AsyncIterable<unknown>) {
    expect(JSON.parse(JSON.stringify(event))).toEqual({ data: { ticks: 1, t: "Subscription" } });
  }
});

test("a type that clients may not see is not told of", async () => {
  const { ask } = start();
  const { data } = await ask(
    '{ __type(name: "join__Graph") { name } seen: __type(name: "Thing") { fields { name } } }',
  );
  expect(data).toEqual({ __type: null, seen: { fields: [{ name: "id" }] } });
});
