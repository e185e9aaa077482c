import { compose, smallGraph } from "../support/small-graph.js";
import type { SmallSubgraphs } from "../support/small-graph.js";

const pets = [
  { __typename: "Cat", id: "c1" },
  { __typename: "Dog", id: "d1" },
];
const typename = ({ __typename }: { __typename: string }) => __typename;

const subgraphs: SmallSubgraphs = {
  pets: {
    typeDefs: `type Query { pets: [Pet!]! any: [Any] grid: [[Pet]] }
      interface Pet { id: ID! name: String }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String lives: Int }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String tail: Boolean }
      type Stone { weight: Int! }
      union Any = Cat | Dog | Stone`,
    resolvers: {
      Query: {
        pets: () => pets,
        any: () => [pets[1], { __typename: "Stone", weight: 3 }, null, pets[0]],
        grid: () => [[pets[0], null], null, [], [pets[1]]],
      },
      Pet: { __resolveType: typename },
      Any: { __resolveType: typename },
      Cat: { name: () => "Mimi", lives: () => 7 },
      Dog: { name: () => "Wang", tail: () => true },
    },
  },
  owners: {
    typeDefs: `type Cat @key(fields: "id") { id: ID! owner: String }
      type Dog @key(fields: "id") { id: ID! owner: String walks: [Int!] }`,
    resolvers: {
      Cat: { owner: ({ id }: { id: string }) => `owner of ${id}` },
      Dog: { owner: ({ id }: { id: string }) => `owner of ${id}`, walks: () => [1, 2] },
    },
  },
};

test("fragments on interfaces and unions select by the type of each object", async () => {
  const { ask } = smallGraph(subgraphs);
  const { data } = await ask(
    `{ pets { id ...C ... on Dog { tail owner } ... on Pet { name } }
       any { __typename ... on Pet { name } ... on Stone { weight } ... on Dog { walks } ... on Cat { owner } } }
     fragment C on Cat { lives owner }`,
  );
  expect(data).toEqual({
    pets: [
      { id: "c1", lives: 7, owner: "owner of c1", name: "Mimi" },
      { id: "d1", tail: true, owner: "owner of d1", name: "Wang" },
    ],
    any: [
      { __typename: "Dog", name: "Wang", walks: [1, 2] },
      { __typename: "Stone", weight: 3 },
      null,
      { __typename: "Cat", name: "Mimi", owner: "owner of c1" },
    ],
  });
});

test("one response key may mean different fields of different types", async () => {
  const { ask } = smallGraph(subgraphs);
  const { data } = await ask(
    "{ pets { ... on Cat { x: lives } ... on Dog { x: id name: owner } ... on Cat { name } } }",
  );
  expect(data).toEqual({
    pets: [
      { x: 7, name: "Mimi" },
      { x: "d1", name: "owner of d1" },
    ],
  });
});

test("lists of lists keep their shape, with nulls at every depth", async () => {
  const { ask } = smallGraph(subgraphs);
  const { data } = await ask("{ grid { id ... on Dog { owner } } }");
  expect(data).toEqual({ grid: [[{ id: "c1" }, null], null, [], [{ id: "d1", owner: "owner of d1" }]] });
});

test("an object that does not say its type is taken for its interface; in a union it is an invalid value", async () => {
  const answer = { data: { pets: [{ id: "c1" }], any: [{ id: "c1" }, { __typename: "Nothing" }] } };
  const { ask } = smallGraph(subgraphs, {
    supergraph: compose(subgraphs),
    wrap: (transport) => ({ ...transport, execute: () => answer }),
  });
  const { data, errors } = await ask("{ pets { id ... on Cat { lives } } any { ... on Cat { id } } }");
  expect(data).toEqual({ pets: [{ id: "c1" }], any: [null, null] });
  expect(errors).toEqual([0, 1].map((index): unknown => expect.objectContaining({ path: ["any", index] })));
});
