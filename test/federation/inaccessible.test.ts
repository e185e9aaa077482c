import { parse, validate } from "graphql";
import { smallGraph } from "../support/small-graph.js";

function start() {
  return smallGraph({
    customer: {
      typeDefs: `type Query { customer: Customer customers(kind: Kind, by: Search, secret: Int @inaccessible): [Customer!]! }
        type Customer @key(fields: "handle") {
          handle: ID! @inaccessible name: String kind: Kind kinds: [Kind!] must: Kind! being: Being beings: [Being] ghost: Ghost @inaccessible }
        enum Kind { OWNER GUEST GHOST @inaccessible }
        input Search { name: String secret: Int @inaccessible }
        union Being = Customer | Ghost
        type Ghost @inaccessible { boo: String }`,
      resolvers: {
        Query: { customer: () => ({ handle: "h1" }), customers: () => [] },
        Being: { __resolveType: ({ boo }: { boo?: string }) => (boo ? "Ghost" : "Customer") },
        Customer: {
          name: () => "Wang",
          kind: () => "GHOST",
          kinds: () => ["OWNER", "GHOST"],
          must: () => "GHOST",
          being: () => ({ boo: "boo" }),
          beings: () => [{ boo: "boo" }, { handle: "h2" }],
        },
      },
    },
    service: {
      typeDefs: `type Customer @key(fields: "handle") { handle: ID! cases: [String!] broken: Int }`,
      resolvers: {
        Customer: {
          cases: ({ handle }: { handle: string }) => [`case of ${handle}`],
        },
      },
    },
  });
}

test("a hidden key leads to other subgraphs and is never shown", async () => {
  const { ask } = start();
  expect(await ask("{ customer { name cases } }")).toEqual({
    data: { customer: { name: "Wang", cases: ["case of h1"] } },
  });
});

test.each([
  "{ customer { handle } }",
  "{ customer { ghost { boo } } }",
  "{ customers(secret: 1) { name } }",
  "{ customers(by: { secret: 1 }) { name } }",
  "{ customers(kind: GHOST) { name } }",
  "{ customer { being { ... on Ghost { boo } } } }",
])("%s is not valid", (query) => {
  expect(validate(start().graph.apiSchema, parse(query))).not.toEqual([]);
});

test("a hidden value of an enum is null, without an error where it may be null", async () => {
  const { ask } = start();
  expect(await ask("{ customer { kind kinds } }")).toEqual({
    data: { customer: { kind: null, kinds: null } },
    errors: [expect.objectContaining({ path: ["customer", "kinds", 1] })],
  });
  expect(await ask("{ customer { name kind } }")).toEqual({ data: { customer: { name: "Wang", kind: null } } });
  expect(await ask("{ customer { must } }")).toEqual({
    data: { customer: null },
    errors: [
      {
        message: "Cannot return null for non-nullable field Customer.must.",
        path: ["customer", "must"],
        extensions: { code: "SUBGRAPH_INVALID_RESPONSE" },
      },
    ],
  });
});

test("an object of a hidden type is null", async () => {
  const { ask } = start();
  const { data } = await ask("{ customer { being { __typename } beings { __typename ... on Customer { name } } } }");
  expect(data).toEqual({ customer: { being: null, beings: [null, { __typename: "Customer", name: "Wang" }] } });
});

test("a variable may not carry what is hidden", async () => {
  const { ask } = start();
  const query = "query($by: Search, $kind: Kind) { customers(by: $by, kind: $kind) { name } }";
  for (const variables of [{ by: { secret: 1 } }, { kind: "GHOST" }]) {
    const { data, errors } = await ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })]);
  }
});

test("an error at a hidden field is told at the nearest field that the client asked for", async () => {
  const { ask } = smallGraph(
    { customer: { typeDefs: "" }, service: { typeDefs: "" } },
    {
      supergraph: start().supergraph,
      wrap: (_, name) => ({
        execute: () =>
          name === "customer"
            ? {
                data: { customer: { __typename: "Customer", handle: "h1" } },
                errors: [{ message: "No.", path: ["customer", "handle"] }],
              }
            : { data: { _entities: [{ cases: ["c"] }] } },
        close: () => Promise.resolve(),
      }),
    },
  );
  expect((await ask("{ mine: customer { cases } }")).errors).toEqual([expect.objectContaining({ path: ["mine"] })]);
});
