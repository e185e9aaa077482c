import { down, unavailable } from "../support/down.js";
import { smallGraph } from "../support/small-graph.js";
import type { SmallGraphOptions } from "../support/small-graph.js";

interface Parcel {
  readonly id: string;
  readonly weight?: number | null;
  readonly price?: number | null;
  readonly zone?: string | null;
}

function start(weight: () => number | null = () => 2, options: SmallGraphOptions = {}) {
  return smallGraph(
    {
      parcels: {
        typeDefs: `type Query { parcel: Parcel parcels: [Parcel!]! }
        type Parcel @key(fields: "id") {
          id: ID! weight: Int price(currency: String = "CNY"): Int size: Size content: [Content!] }
        type Size { width: Int! height: Int! }
        union Content = Book | Toy
        type Book { pages: Int! title: String }
        type Toy { age: Int! }`,
        resolvers: {
          Query: { parcel: () => ({ id: "1" }), parcels: () => [{ id: "1" }, { id: "2" }] },
          Parcel: {
            __resolveReference: (reference: Parcel) => reference,
            weight,
            price: (_: unknown, { currency }: { currency: string }) => (currency === "EUR" ? 10 : 80),
            size: () => ({ width: 3, height: 4 }),
            content: () => [
              { __typename: "Book", pages: 7, title: "B" },
              { __typename: "Toy", age: 3 },
            ],
          },
        },
      },
      zones: {
        typeDefs: `type Parcel @key(fields: "id") { id: ID! weight: Int @external zone: String @requires(fields: "weight") }`,
        resolvers: { Parcel: { zone: ({ weight }: Parcel) => (weight === null ? null : `z${weight}`) } },
      },
      shipping: {
        typeDefs: `type Parcel @key(fields: "id") {
          id: ID! zone: String @external price(currency: String): Int @external size: Size @external
          content: [Content!] @external
          cost: String @requires(fields: "zone") duty: Int @requires(fields: "price(currency: \\"EUR\\")")
          volume: Int @requires(fields: "size { width height }")
          reading: Int @requires(fields: "content { ... on Book { pages } ... on Toy { age } }") }
        type Size @external { width: Int! height: Int! }
        union Content = Book | Toy
        type Book @external { pages: Int! }
        type Toy @external { age: Int! }`,
        resolvers: {
          Parcel: {
            cost: ({ zone }: Parcel) => (zone === undefined ? "nothing was given" : `cost in ${zone}`),
            duty: ({ price }: Parcel) => (price ?? 0) / 10,
            volume: ({ size }: { size: { width: number; height: number } }) => size.width * size.height,
            reading: ({ content }: { content: { pages?: number; age?: number }[] }) =>
              content.reduce((sum, { pages = 0, age = 0 }) => sum + pages + age, 0),
          },
        },
      },
    },
    options,
  );
}

test("a required field is brought, from another subgraph and over a chain", async () => {
  const { ask, calls } = start();
  expect(await ask("{ parcel { cost } }")).toEqual({ data: { parcel: { cost: "cost in z2" } } });
  expect(calls.map(({ service }) => service)).toEqual(["parcels", "zones", "shipping"]);
  expect(calls[2]!.variables).toEqual({ representations: [{ __typename: "Parcel", id: "1", zone: "z2" }] });
});

test("a required field with arguments does not meet the client's own arguments", async () => {
  const { ask } = start();
  for (const query of [
    "{ parcel { price duty } }",
    "{ parcel { duty price } }",
    '{ parcel { price(currency: "CNY") duty } }',
  ]) {
    expect((await ask(query)).data).toEqual({ parcel: { price: 80, duty: 1 } });
  }
  expect((await ask('{ parcel { euro: price(currency: "EUR") price duty } }')).data).toEqual({
    parcel: { euro: 10, price: 80, duty: 1 },
  });
});

test("a client that calls fields by the names of required ones and of keys changes nothing", async () => {
  const { ask } = start();
  const { data } = await ask("{ parcel { id: cost weight: duty zone: price size: volume } }");
  expect(data).toEqual({ parcel: { id: "cost in z2", weight: 1, zone: 80, size: 12 } });
});

test("nested selections and fragments may be required", async () => {
  const { ask } = start();
  const { data } = await ask("{ parcels { volume reading content { ... on Book { title } } } }");
  const parcel = { volume: 12, reading: 10, content: [{ title: "B" }, {}] };
  expect(data).toEqual({ parcels: [parcel, parcel] });
});

test("a required null is a value", async () => {
  const { ask, calls } = start(() => null);
  expect(await ask("{ parcel { cost } }")).toEqual({ data: { parcel: { cost: "cost in null" } } });
  expect(calls[2]!.variables).toEqual({ representations: [{ __typename: "Parcel", id: "1", zone: null }] });
});

test("where a required field failed, its dependants are null instead of wrong, and the cause is told once", async () => {
  const { ask } = start(() => 2, down("zones"));
  expect(await ask("{ parcel { cost duty } }")).toEqual({
    data: { parcel: { cost: null, duty: 1 } },
    errors: [unavailable("zones", ["parcel"])],
  });
});
