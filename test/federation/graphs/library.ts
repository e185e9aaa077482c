import type { MonolithOptions } from "../../support/monolith.js";
import type { SmallSubgraphs } from "../../support/small-graph.js";

interface Item {
  readonly __typename?: string;
  readonly id: string;
}

const items: readonly Item[] = [
  { __typename: "Book", id: "b1" },
  { __typename: "Film", id: "f1" },
  { __typename: "Book", id: "b2" },
];
const byId = ({ id }: Item) => items.find((item) => item.id === id);
const typename = ({ __typename }: Item) => __typename;

/** Books and films in interfaces, unions and an interface object, spread over three subgraphs. */
export const library: SmallSubgraphs = {
  catalogue: {
    typeDefs: `
      type Query { items: [Item!]! item(id: ID!): Item found: [Found] shelf: Shelf }
      interface Item @key(fields: "id") { id: ID! title: String! }
      type Book implements Item @key(fields: "id") { id: ID! title: String! pages: Int! sequel: Book }
      type Film implements Item @key(fields: "id") { id: ID! title: String! minutes: Int! basedOn: Book }
      type Shelf { rows: [[Item]] top: Found note: String }
      union Found = Book | Film | Shelf`,
    resolvers: {
      Query: {
        items: () => items,
        item: (_: unknown, { id }: Item) => items.find((item) => item.id === id) ?? items[Number(id) % 3],
        found: () => [items[1], null, { __typename: "Shelf" }, items[0]],
        shelf: () => ({}),
      },
      Item: { __resolveType: typename, __resolveReference: byId },
      Found: { __resolveType: typename },
      Book: {
        __resolveReference: byId,
        title: ({ id }: Item) => `Book ${id}`,
        pages: () => 100,
        sequel: ({ id }: Item) => (id === "b1" ? items[2] : null),
      },
      Film: { __resolveReference: byId, title: () => "Film", minutes: () => 90, basedOn: () => items[0] },
      Shelf: { rows: () => [[items[0], null, items[1]], null], top: () => items[1], note: () => null },
    },
  },
  ratings: {
    typeDefs: `
      type Query { rated: [Item!]! }
      type Item @key(fields: "id") @interfaceObject { id: ID! rating: Int critics: [Critic!]! }
      interface Critic { name: String! }
      type Paper implements Critic { name: String! city: String }
      type Person implements Critic @key(fields: "id") { id: ID! name: String! @shareable }`,
    resolvers: {
      Query: { rated: () => items.map(({ id }) => ({ id })) },
      Critic: { __resolveType: typename },
      Item: {
        __resolveReference: ({ id }: Item) => ({ id }),
        rating: ({ id }: Item) => (id === "b2" ? null : id.length),
        critics: () => [
          { __typename: "Paper", name: "Daily", city: "SH" },
          { __typename: "Person", id: "p1", name: "Wang" },
        ],
      },
    },
  },
  loans: {
    typeDefs: `
      type Book @key(fields: "id") { id: ID! reader: Reader loans: Int! }
      type Film @key(fields: "id") { id: ID! reader: Reader }
      type Person @key(fields: "id") { id: ID! name: String! @shareable mail: String! lent: [Lendable!]! }
      type Club { name: String! members: [Person!] }
      union Reader = Person | Club
      union Lendable = Book | Film`,
    resolvers: {
      Reader: { __resolveType: typename },
      Lendable: { __resolveType: typename },
      Book: {
        __resolveReference: ({ id }: Item) => ({ id }),
        reader: ({ id }: Item) =>
          id === "b1" ? { __typename: "Person", id: "p1" } : { __typename: "Club", name: "C" },
        loans: ({ id }: Item) => id.length,
      },
      Film: { __resolveReference: ({ id }: Item) => ({ id }), reader: () => ({ __typename: "Person", id: "p2" }) },
      Person: {
        __resolveReference: ({ id }: Item) => ({ id }),
        name: () => "Wang",
        mail: ({ id }: Item) => `${id}@example.com`,
        lent: () => [items[1], items[2]],
      },
      Club: { members: () => [{ id: "p1" }] },
    },
  },
};

/** The same as one schema. */
export const whole: MonolithOptions = {
  typeOf: ({ id }) => ({ b: "Book", f: "Film", p: "Person" })[id.charAt(0)],
};
