import { GraphQLError } from "graphql";
import { down, unavailable } from "../support/down.js";
import { smallGraph } from "../support/small-graph.js";
import type { SmallGraphOptions } from "../support/small-graph.js";

interface Row {
  readonly id: string;
}

const rows = [{ id: "1" }, { id: "2" }, { id: "1" }];
const refuse = () => {
  throw new GraphQLError("Not this one.", { extensions: { code: "FORBIDDEN", stacktrace: ["at 10.0.0.7"] } });
};

function start(options: SmallGraphOptions = {}) {
  return smallGraph(
    {
      people: {
        typeDefs: `type Query { people: [Person!]! person: Person boss: Person! }
          type Person @key(fields: "id") { id: ID! name: String friends: [[Person]] }`,
        resolvers: {
          Query: { people: () => rows, person: () => rows[0], boss: () => rows[1] },
          Person: { name: ({ id }: Row) => `Person ${id}`, friends: () => [[rows[1], null], null, [rows[1]]] },
        },
      },
      homes: {
        typeDefs: `type Query { home: Home }
          type Person @key(fields: "id") { id: ID! homes: [Home!] street: String! size: Int zip: Int! }
          type Home { no: Int! note: String owner: Person }`,
        resolvers: {
          Query: { home: () => ({ no: 7 }) },
          Person: {
            __resolveReference: ({ id }: Row) => (id === "9" ? null : { id }),
            homes: ({ id }: Row) => [{ no: Number(id) }, { no: 2 }],
            street: ({ id }: Row) => (id === "2" ? refuse() : "Nanjing Road"),
            size: refuse,
            zip: ({ id }: Row) => (id === "2" ? null : 200000),
          },
          Home: { note: ({ no }: { no: number }) => (no === 2 ? refuse() : "fine"), owner: () => ({ id: "9" }) },
        },
      },
    },
    options,
  );
}

const refused = (...path: (string | number)[]) => ({
  message: "Not this one.",
  path,
  extensions: { code: "FORBIDDEN", service: "homes" },
});

test("an error of an entity is told at every place where the entity stands, with the index of each list", async () => {
  const { ask } = start();
  const { data, errors } = await ask("{ people { id size } person { friends { size } } }");
  expect(data).toEqual({
    people: [
      { id: "1", size: null },
      { id: "2", size: null },
      { id: "1", size: null },
    ],
    person: { friends: [[{ size: null }, null], null, [{ size: null }]] },
  });
  const paths = errors!.map(({ path }) => path!.join("."));
  expect(paths.sort()).toEqual([
    "people.0.size",
    "people.1.size",
    "people.2.size",
    "person.friends.0.0.size",
    "person.friends.2.0.size",
  ]);
  expect(errors![0]).toEqual(refused(...errors![0]!.path!));
});

test("an error below an entity keeps the rest of its path, and aliases are the client's", async () => {
  const { ask } = start();
  expect(await ask("{ all: people { id: name h: homes { name: note } } }")).toMatchObject({
    data: { all: [{ id: "Person 1", h: [{ name: "fine" }, { name: null }] }, {}, {}] },
    errors: [
      refused("all", 0, "h", 1, "name"),
      refused("all", 2, "h", 1, "name"),
      refused("all", 1, "h", 0, "name"),
      refused("all", 1, "h", 1, "name"),
    ],
  });
});

test("a null goes up to the nearest field that may be null, and its cause is told once", async () => {
  const { ask } = start();
  expect(await ask("{ people { street } }")).toEqual({ data: null, errors: [refused("people", 1, "street")] });
  expect(await ask("{ person { street friends { street } } }")).toEqual({
    data: { person: { street: "Nanjing Road", friends: [[null, null], null, [null]] } },
    errors: [refused("person", "friends", 0, 0, "street"), refused("person", "friends", 2, 0, "street")],
  });
  expect(await ask("{ boss { zip name } person { name zip } }")).toMatchObject({
    data: null,
    errors: [{ message: "Internal server error.", path: ["boss", "zip"], extensions: { service: "homes" } }],
  });
});

test("an entity that its subgraph does not know is null where it must have a value, and that is told", async () => {
  const { ask } = start();
  expect(await ask("{ home { no owner { name } } }")).toEqual({
    data: { home: { no: 7, owner: { name: "Person 9" } } },
  });
  expect(await ask("{ home { owner { id } } person { size: zip } }")).toEqual({
    data: { home: { owner: { id: "9" } }, person: { size: 200000 } },
  });
});

test("a subgraph that is down costs its fields and one error for each fetch, which names path and service", async () => {
  const { ask, calls } = start(down("homes"));
  expect(await ask("{ person { name homes { no } size } people { name } }")).toEqual({
    data: {
      person: { name: "Person 1", homes: null, size: null },
      people: [{ name: "Person 1" }, { name: "Person 2" }, { name: "Person 1" }],
    },
    errors: [unavailable("homes", ["person", "homes"])],
  });
  expect(await ask("{ people { name size } }")).toEqual({
    data: { people: rows.map(({ id }) => ({ name: `Person ${id}`, size: null })) },
    errors: [unavailable("homes", ["people", 0, "size"])],
  });
  expect(calls).toHaveLength(4);
});

test("where a dead subgraph owes a value that may not be null, the null goes up without a second complaint", async () => {
  const { ask } = start(down("homes"));
  expect(await ask("{ person { name zip street } home { no } }")).toEqual({
    data: { person: null, home: null },
    errors: [unavailable("homes", ["home"]), unavailable("homes", ["person", "zip"])],
  });
  expect(await ask("{ people { street } }")).toEqual({
    data: null,
    errors: [unavailable("homes", ["people", 0, "street"])],
  });
});

test("a dead subgraph at the root costs its root fields only", async () => {
  const { ask } = start(down("people"));
  expect(await ask("{ home { no } person { name } }")).toEqual({
    data: { home: { no: 7 }, person: null },
    errors: [unavailable("people", ["person"])],
  });
  expect(await ask("{ x: people { name } y: boss { name } z: person { name } }")).toEqual({
    data: null,
    errors: [unavailable("people", ["x"])],
  });
});

test("an answer that is no GraphQL response is told once, whatever it holds instead", async () => {
  for (const answer of [{}, { data: null }, { data: [] }, { data: "x" }]) {
    const { ask } = start({
      wrap: (transport, name) => (name === "homes" ? { ...transport, execute: () => answer } : transport),
    });
    const { data, errors } = await ask("{ person { name size homes { no } } }");
    expect(data).toEqual({ person: { name: "Person 1", size: null, homes: null } });
    expect(errors).toEqual([
      {
        message: "The service gave an answer that cannot be used.",
        path: ["person", "size"],
        extensions: { code: "SUBGRAPH_INVALID_RESPONSE", service: "homes" },
      },
    ]);
  }
});

test("errors without a path or a code get both", async () => {
  const answer = { data: { _entities: [{ size: 1 }] }, errors: [{ message: "Something is odd." }] };
  const { ask } = start({
    wrap: (transport, name) => (name === "homes" ? { ...transport, execute: () => answer } : transport),
  });
  expect(await ask("{ person { size } }")).toEqual({
    data: { person: { size: 1 } },
    errors: [
      {
        message: "Something is odd.",
        path: ["person", "size"],
        extensions: { code: "SUBGRAPH_ERROR", service: "homes" },
      },
    ],
  });
});

test("a transport that fails against the rules is a subgraph that cannot be reached", async () => {
  const failing = [
    () => {
      throw new Error("connect ECONNREFUSED 10.0.0.7:4001");
    },
    () => Promise.reject(new Error("socket hang up")),
  ];
  for (const execute of failing) {
    const { ask } = start({ wrap: (transport, name) => (name === "homes" ? { ...transport, execute } : transport) });
    expect((await ask("{ home { no } }")).errors).toEqual([unavailable("homes", ["home"])]);
  }
});
