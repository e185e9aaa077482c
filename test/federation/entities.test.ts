import { smallGraph } from "../support/small-graph.js";

const people = [
  { id: "1", name: "Wang", city: "SH", no: 7 },
  { id: "2", name: "Li", city: "BJ", no: 7 },
];

function start() {
  return smallGraph({
    people: {
      typeDefs: `type Query { people: [Person!]! person(id: ID!): Person }
        type Person @key(fields: "id") @key(fields: "city no") { id: ID! name: String city: String! no: Int! }`,
      resolvers: {
        Query: {
          people: () => people,
          person: (_: unknown, { id }: { id: string }) => people.find((p) => p.id === id),
        },
        Person: {
          __resolveReference: (reference: { id?: string; city?: string; no?: number }) =>
            people.find(({ id, city, no }) => id === reference.id || (city === reference.city && no === reference.no)),
        },
      },
    },
    homes: {
      typeDefs: `type Person @key(fields: "id") { id: ID! homes: [Home!]! }
        type Home @key(fields: "address { street number }") { address: Address! owner: Person! }
        type Address { street: String! number: Int! }`,
      resolvers: {
        Person: {
          homes: ({ id }: { id: string }) => [
            { address: { street: "Nanjing", number: Number(id) }, owner: { id } },
            { address: { street: "Huaihai", number: 9 }, owner: { id: "2" } },
          ],
        },
      },
    },
    repairs: {
      typeDefs: `type Home @key(fields: "address { street number }") {
          address: Address! @external repairs: [Repair!]! }
        type Address @shareable { street: String! number: Int! }
        type Repair { subject: String! caller: Person }
        type Person @key(fields: "city no", resolvable: false) { city: String! no: Int! }`,
      resolvers: {
        Home: {
          repairs: ({ address }: { address: { street: string; number: number } }) => [
            { subject: `${address.street} ${address.number}`, caller: { city: "BJ", no: 7 } },
          ],
        },
      },
    },
  });
}

test("an entity is followed over several subgraphs, by nested and by composite keys", async () => {
  const { ask, calls } = start();
  const answer = await ask(
    `{ person(id: "1") { name homes { address { number } repairs { subject caller { name } } } } }`,
  );
  expect(answer).toEqual({
    data: {
      person: {
        name: "Wang",
        homes: [
          { address: { number: 1 }, repairs: [{ subject: "Nanjing 1", caller: { name: "Li" } }] },
          { address: { number: 9 }, repairs: [{ subject: "Huaihai 9", caller: { name: "Li" } }] },
        ],
      },
    },
  });
  expect(calls.map(({ service }) => service)).toEqual(["people", "homes", "repairs", "people"]);
});

test("a representation is sent once, however often it occurs, and its answer put in every place", async () => {
  const { ask, calls } = start();
  const answer = await ask(`{ people { homes { repairs { subject } owner { name } } } }`);
  expect(answer.data).toEqual({
    people: [
      {
        homes: [
          { repairs: [{ subject: "Nanjing 1" }], owner: { name: "Wang" } },
          { repairs: [{ subject: "Huaihai 9" }], owner: { name: "Li" } },
        ],
      },
      {
        homes: [
          { repairs: [{ subject: "Nanjing 2" }], owner: { name: "Li" } },
          { repairs: [{ subject: "Huaihai 9" }], owner: { name: "Li" } },
        ],
      },
    ],
  });
  const asked = calls.filter(({ service }) => service === "repairs");
  expect(asked).toHaveLength(1);
  expect(Object.values(asked[0]!.variables)[0]).toHaveLength(3);
});
