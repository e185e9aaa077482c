import { parse } from "graphql";
import { compose, smallGraph, someRequest } from "../support/small-graph.js";

interface Row {
  readonly id: string;
}

const products = {
  typeDefs: `type Query { product: Product top: [Product!] }
    type Product @key(fields: "id") { id: ID! name: String @shareable price: Int stock: Int maker: Maker @shareable }
    type Maker @shareable { name: String }`,
  resolvers: {
    Query: { product: () => ({ id: "1" }), top: () => [{ id: "1" }] },
    Product: { name: () => "name of products", price: () => 1, stock: () => 10, maker: () => ({ name: "m" }) },
  },
};

test("a provided field is taken where it is provided, and fetched where it is not", async () => {
  const { ask, calls } = smallGraph({
    products,
    reviews: {
      typeDefs: `type Query { review: Review best: Product @provides(fields: "name maker { name }") }
        type Review { product: Product @provides(fields: "name") about: Product }
        type Product @key(fields: "id") { id: ID! name: String @external maker: Maker @external }
        type Maker @external { name: String }`,
      resolvers: {
        Query: { review: () => ({}), best: () => ({ id: "1", name: "name of reviews", maker: { name: "n" } }) },
        Review: { product: () => ({ id: "1", name: "name of reviews" }), about: () => ({ id: "1" }) },
      },
    },
  });
  expect((await ask("{ review { product { name } } best { name maker { name } } }")).data).toEqual({
    review: { product: { name: "name of reviews" } },
    best: { name: "name of reviews", maker: { name: "n" } },
  });
  expect(calls.map(({ service }) => service)).toEqual(["reviews"]);
  expect((await ask("{ review { about { name } } }")).data).toEqual({
    review: { about: { name: "name of products" } },
  });
});

test("an overridden field is asked of the subgraph that took it over", async () => {
  const { ask } = smallGraph({
    products,
    prices: {
      typeDefs: `type Product @key(fields: "id") { id: ID! price: Int @override(from: "products") }`,
      resolvers: { Product: { price: () => 2 } },
    },
  });
  expect((await ask("{ product { price } }")).data).toEqual({ product: { price: 2 } });
});

test.each([
  [100, 2],
  [0, 1],
])("a field overridden for %i percent of the requests is asked accordingly", async (percent, price) => {
  const { ask } = smallGraph({
    products,
    prices: {
      typeDefs: `type Product @key(fields: "id") { id: ID! price: Int @override(from: "products", label: "percent(${percent})") }`,
      resolvers: { Product: { price: () => 2 } },
    },
  });
  for (let times = 0; times < 5; times++)
    expect((await ask("{ product { price } }")).data).toEqual({ product: { price } });
});

test("about as many requests as an override says get the new plan, and each plan is made once", async () => {
  const { graph, calls } = smallGraph({
    products,
    prices: {
      typeDefs: `type Product @key(fields: "id") { id: ID! price: Int @override(from: "products", label: "percent(50)") }`,
      resolvers: { Product: { price: () => 2 } },
    },
  });
  const plans = new Set<unknown>();
  for (let times = 0; times < 60; times++) {
    const prepared = await graph.prepare(parse("{ product { price } }"), undefined, "the key");
    plans.add(prepared);
    await prepared.execute({ variables: {}, request: someRequest });
  }
  expect(plans.size).toBe(2);
  const overridden = calls.filter(({ service }) => service === "prices").length;
  expect(overridden).toBeGreaterThan(5);
  expect(overridden).toBeLessThan(55);
});

test("a value type is put together from every subgraph that knows a part of it", async () => {
  const { ask, calls } = smallGraph({
    a: {
      typeDefs: `type Query { shop: Shop @shareable } type Shop @shareable { name: String hours: Hours }
        type Hours @shareable { from: Int }`,
      resolvers: { Query: { shop: () => ({ name: "S", hours: { from: 9 } }) } },
    },
    b: {
      typeDefs: `type Query { shop: Shop @shareable } type Shop @shareable { hours: Hours } type Hours @shareable { from: Int to: Int }`,
      resolvers: { Query: { shop: () => ({ hours: { from: 9, to: 18 } }) } },
    },
  });
  expect((await ask("{ shop { name hours { from to } } }")).data).toEqual({
    shop: { name: "S", hours: { from: 9, to: 18 } },
  });
  expect(calls).toHaveLength(2);
});

test("custom scalars pass as they are, in both directions, whatever their keys", async () => {
  const seen: unknown[] = [];
  const value = JSON.parse('{"__proto__": {"x": 1}, "constructor": [1, null], "deep": {"__proto__": 2}}') as object;
  const { graph } = smallGraph({
    a: {
      typeDefs: `scalar JSON type Query { echo(value: JSON): JSON thing: Thing } type Thing @key(fields: "id") { id: ID! config: JSON @shareable }`,
      resolvers: {
        Query: {
          echo: (_: unknown, args: { value: unknown }) => {
            seen.push(args.value);
            return args.value;
          },
          thing: () => ({ id: "1", config: value }),
        },
      },
    },
    b: {
      typeDefs: `scalar JSON type Thing @key(fields: "id") { id: ID! config: JSON @shareable extra: Int }`,
      resolvers: {
        Thing: { __resolveReference: ({ id }: Row) => ({ id }), config: () => ({ other: 1 }), extra: () => 1 },
      },
    },
  });
  const prepared = await graph.prepare(parse("query($v: JSON) { echo(value: $v) thing { config extra } }"));
  const result = await prepared.execute({ variables: { v: value }, request: someRequest });
  expect(JSON.stringify(result)).toBe(JSON.stringify({ data: { echo: value, thing: { config: value, extra: 1 } } }));
  expect(JSON.stringify(seen)).toBe(JSON.stringify([value]));
  expect(({} as { x?: number }).x).toBeUndefined();
});

test("variables are coerced, with the defaults of operation and schema, before any subgraph is asked", async () => {
  const { ask, calls } = smallGraph({
    a: {
      typeDefs: `type Query { sum(of: [Int!]!, by: Range, unit: Unit = CM): String }
        input Range { from: Int! = 1 to: Int } enum Unit { CM MM }`,
      resolvers: { Query: { sum: (_: unknown, args: object) => JSON.stringify(args) } },
    },
  });
  const query = "query($of: [Int!]!, $by: Range = { to: 9 }, $unit: Unit) { sum(of: $of, by: $by, unit: $unit) }";
  expect((await ask(query, { of: 7 })).data).toEqual({ sum: '{"of":[7],"by":{"from":1,"to":9},"unit":"CM"}' });
  expect((await ask(query, { of: [1], by: null, unit: "MM" })).data).toEqual({
    sum: '{"of":[1],"by":null,"unit":"MM"}',
  });
  expect(calls).toHaveLength(2);
  for (const variables of [{}, { of: null }, { of: ["x"] }, { of: [1], unit: "KM" }, { of: [1], by: { until: 1 } }]) {
    const { data, errors } = await ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })]);
  }
  expect(calls).toHaveLength(2);
});

test("values of built-in scalars are coerced, and what does not fit is null with an error", async () => {
  const typeDefs = "type Query { i: Int f: Float s: String b: Boolean id: ID l: [Int] o: O } type O { x: Int }";
  const ask = (data: unknown) =>
    smallGraph(
      { a: { typeDefs } },
      { supergraph: compose({ a: { typeDefs } }), wrap: (transport) => ({ ...transport, execute: () => ({ data }) }) },
    ).ask("{ i f s b id l o { x } }");
  expect(await ask({ i: 1, f: 2, s: "s", b: true, id: 7, l: [1, null], o: { x: 1 } })).toEqual({
    data: { i: 1, f: 2, s: "s", b: true, id: "7", l: [1, null], o: { x: 1 } },
  });
  const { data, errors } = await ask({ i: 2 ** 40, f: "x", s: {}, b: "yes", id: [], l: 1, o: "o" });
  expect(data).toEqual({ i: null, f: null, s: null, b: null, id: null, l: null, o: null });
  expect(errors!.map(({ path, extensions }) => [...path!, extensions["code"]])).toEqual(
    ["i", "f", "s", "b", "id", "l", "o"].map((key) => [key, "SUBGRAPH_INVALID_RESPONSE"]),
  );
});
