import type { MonolithOptions } from "../../support/monolith.js";
import type { SmallSubgraphs } from "../../support/small-graph.js";

interface Reference {
  readonly id: string;
  readonly sku?: string;
}

const names: Record<string, string | null> = { "1": "Lamp", "2": "Chair", "3": null };
const all = ["1", "2", "3"].map((id) => ({ id }));

/** Products, their stock, prices, reviews and reviewers: keys, composite keys, requires, provides, override. */
export const shop: SmallSubgraphs = {
  products: {
    typeDefs: `
      type Query { product(id: ID!): Product products(first: Int = 2): [Product!]! newest: Product }
      type Mutation { rename(id: ID!, name: String!): Product touch: Int! }
      type Product @key(fields: "id") @key(fields: "sku { code region }") {
        id: ID! sku: Sku! name: String @shareable size: Size note: String tags(upTo: Int): [String!] matrix: [[Cell]] }
      type Sku @shareable { code: String! region: Region! }
      type Size { width: Int! height: Int! depth: Int }
      type Cell { value: Int origin: Product }
      enum Region { EU ASIA SECRET @inaccessible }`,
    resolvers: {
      Query: {
        product: (_: unknown, { id }: Reference) => all.find((product) => product.id === id),
        products: (_: unknown, { first }: { first: number }) => all.slice(0, first),
        newest: () => all[2],
      },
      Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }), touch: () => 1 },
      Product: {
        __resolveReference: (reference: Partial<Reference & { sku: { code: string } }>) =>
          all.find(({ id }) => id === (reference.id ?? reference.sku?.code.slice(1))),
        sku: ({ id }: Reference) => ({ code: `s${id}`, region: id === "1" ? "EU" : "SECRET" }),
        name: ({ id, name }: Reference & { name?: string }) => name ?? names[id],
        size: ({ id }: Reference) => ({ width: Number(id), height: 2, depth: null }),
        note: () => "from products",
        tags: ({ id }: Reference, { upTo }: { upTo?: number }) => ["a", "b", "c"].slice(0, upTo ?? Number(id)),
        matrix: ({ id }: Reference) => [
          [{ value: 1, origin: { id } }, null],
          null,
          [{ value: 2, origin: { id: "2" } }],
        ],
      },
    },
  },
  stock: {
    typeDefs: `
      type Query { inStock: [Product] }
      type Product @key(fields: "id") {
        id: ID! stock: Int note: String @override(from: "products") size: Size @external
        tags(upTo: Int): [String!] @external
        boxes: Int @requires(fields: "size { width height }")
        label: String @requires(fields: "tags(upTo: 1) size { width }") }
      type Size @external { width: Int! height: Int! }`,
    resolvers: {
      Query: { inStock: () => [{ id: "2" }, null, { id: "1" }] },
      Product: {
        __resolveReference: (reference: object) => reference,
        stock: ({ id }: Reference) => Number(id) * 10,
        note: () => "from stock",
        boxes: ({ size }: { size?: { width: number; height: number } }) => (size ? size.width * size.height : null),
        label: ({ tags, size }: { tags?: string[]; size?: { width: number } }) => `${tags?.join()}/${size?.width}`,
      },
    },
  },
  reviews: {
    typeDefs: `
      type Query { reviews: [Review!]! reviewer(id: ID!): Person }
      type Review @key(fields: "id") { id: ID! stars: Int! product: Product @provides(fields: "name") author: Person! }
      type Product @key(fields: "id") { id: ID! name: String @external reviews(first: Int): [Review!]! best: Review }
      type Person @key(fields: "id") { id: ID! reviews: [Review!]! nick: String @shareable }`,
    resolvers: {
      Query: {
        reviews: () => ["1", "2", "3"].map((id) => ({ id })),
        reviewer: (_: unknown, { id }: Reference) => (id === "3" ? null : { id }),
      },
      Review: {
        __resolveReference: (reference: object) => reference,
        stars: ({ id }: Reference) => Number(id),
        product: ({ id }: Reference) => (id === "3" ? null : { id, name: names[id] }),
        author: ({ id }: Reference) => ({ id: id === "1" ? "2" : "1" }),
      },
      Product: {
        __resolveReference: (reference: object) => reference,
        reviews: ({ id }: Reference, { first }: { first?: number }) => [{ id }, { id: "2" }].slice(0, first ?? 2),
        best: ({ id }: Reference) => (id === "1" ? { id: "1" } : null),
      },
      Person: {
        __resolveReference: (reference: object) => reference,
        reviews: () => [{ id: "2" }],
        nick: () => "nick",
      },
    },
  },
  prices: {
    typeDefs: `
      type Product @key(fields: "sku { code region }") {
        sku: Sku! price(currency: Currency = CNY): Int }
      type Sku @shareable { code: String! region: Region! }
      enum Region { EU ASIA SECRET }
      enum Currency { CNY EUR }`,
    resolvers: {
      Product: {
        price: ({ sku }: { sku: { code: string } }, { currency }: { currency: string }) =>
          Number(sku.code.slice(1)) * (currency === "EUR" ? 1 : 8),
      },
    },
  },
  people: {
    typeDefs: `
      type Query { people: [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String! nick: String @shareable favourite: Product boss: Person }
      type Product @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { people: () => [{ id: "1" }, { id: "2" }] },
      Person: {
        __resolveReference: ({ id }: Reference) => (id === "3" ? null : { id }),
        name: ({ id }: Reference) => `Person ${id}`,
        nick: () => "nick",
        favourite: ({ id }: Reference) => ({ id: id === "1" ? "1" : "3" }),
        boss: ({ id }: Reference) => (id === "1" ? { id: "2" } : null),
      },
    },
  },
};

/** The same as one schema. */
export const whole: MonolithOptions = {
  resolvers: {
    Product: {
      note: () => "from stock",
      boxes: ({ id }: Reference) => Number(id) * 2,
      label: ({ id }: Reference) => `a/${id}`,
      price: ({ id }: Reference, { currency }: { currency: string }) => Number(id) * (currency === "EUR" ? 1 : 8),
    },
  },
};
