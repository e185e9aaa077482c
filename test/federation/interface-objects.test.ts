import { smallGraph } from "../support/small-graph.js";

const media = [
  { __typename: "Book", id: "b1", title: "B", pages: 9 },
  { __typename: "Film", id: "f1", title: "F", minutes: 90 },
];

function start() {
  return smallGraph({
    media: {
      typeDefs: `type Query { media: [Media!]! book: Book }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: { media: () => media, book: () => media[0] },
        Media: {
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
          __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) ?? null,
        },
        Book: { __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) },
        Film: { __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) },
      },
    },
    stars: {
      typeDefs: `type Query { best: [Media] }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! critic: Critic }
        type Critic { name: String likes: Media }`,
      resolvers: {
        Query: { best: () => [{ id: "f1" }, null, { id: "gone" }] },
        Media: { stars: ({ id }: { id: string }) => id.length, critic: () => ({ name: "C", likes: { id: "b1" } }) },
      },
    },
  });
}

test("a field that a subgraph adds to all kinds of an interface is there for each of them", async () => {
  const { ask, calls } = start();
  const { data } = await ask("{ media { id stars ... on Book { pages stars } } book { stars critic { name } } }");
  expect(data).toEqual({
    media: [
      { id: "b1", stars: 2, pages: 9 },
      { id: "f1", stars: 2 },
    ],
    book: { stars: 2, critic: { name: "C" } },
  });
  const representations = calls
    .filter(({ service }) => service === "stars")
    .flatMap(({ variables }) => Object.values(variables).flat());
  expect(representations).toContainEqual({ __typename: "Media", id: "f1" });
});

test("an object that only its interface is known of is asked for its type, when the client wants to know", async () => {
  const { ask } = start();
  expect((await ask("{ best { stars } }")).data).toEqual({ best: [{ stars: 2 }, null, { stars: 4 }] });
  expect(await ask("{ best { __typename stars ... on Film { minutes } title } }")).toEqual({
    data: { best: [{ __typename: "Film", stars: 2, minutes: 90, title: "F" }, null, null] },
    errors: [
      {
        message: 'Expected a value of type "Media".',
        path: ["best", 2],
        extensions: { code: "SUBGRAPH_INVALID_RESPONSE" },
      },
    ],
  });
});

test("different kinds in one list each get the fields that were asked for them", async () => {
  const { ask } = start();
  const { data } = await ask(
    "{ best { ... on Film { stars } ... on Book { id stars } } media { ... on Book { stars } ... on Film { id } } }",
  );
  expect(data).toMatchObject({ best: [{ stars: 2 }, null, {}], media: [{ stars: 2 }, { id: "f1" }] });
});
