import { GraphQLError, GraphQLSchema, buildSchema } from "graphql";
import { localTransport } from "../../../gateway/transports/local.js";
import { SubscriptionRefused } from "../../../gateway/transports/subscription-refused.js";
import { subgraphRequest } from "../../support/subgraph-request.js";

function schemaWith(root: Record<string, unknown>): GraphQLSchema {
  const schema = buildSchema("type Query { a: Int b: Int c: Int } type Subscription { ticks: Int }");
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    field.resolve = (_: unknown, __: unknown, context: unknown) =>
      (root[field.name] as (context: unknown) => unknown)(context);
  }
  schema.getSubscriptionType()!.getFields()["ticks"]!.subscribe = () => (root["ticks"] as () => unknown)();
  return schema;
}

function transportOf(root: Record<string, unknown>, createContext: () => object = () => ({})) {
  return localTransport({ name: "small", schema: schemaWith(root), createContext });
}

test("a call has a context of its own, and answers at once when nothing waits", () => {
  const contexts: unknown[] = [];
  const transport = transportOf({ a: (context: unknown) => contexts.push(context) });
  expect(transport.execute(subgraphRequest("{a}"))).toEqual({ data: { a: 1 } });
  expect(transport.execute(subgraphRequest("{a}"))).toEqual({ data: { a: 2 } });
  expect(contexts[0]).not.toBe(contexts[1]);
});

test("an error that was meant for the client speaks, any other is masked", async () => {
  const transport = transportOf({
    a: () => {
      throw new Error('relation "person" does not exist at 10.0.0.7');
    },
    b: () => {
      throw new GraphQLError("Not this one.", { extensions: { code: "FORBIDDEN" } });
    },
    c: () => Promise.resolve(3),
  });
  expect(await transport.execute(subgraphRequest("{a b c}"))).toEqual({
    data: { a: null, b: null, c: 3 },
    errors: [
      { message: "Internal server error.", path: ["a"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
      { message: "Not this one.", path: ["b"], extensions: { code: "FORBIDDEN" } },
    ],
  });
});

test("a document that does not fit the schema is refused", async () => {
  const result = await transportOf({}).execute(subgraphRequest("{nothing}"));
  expect(result).toEqual({ errors: [expect.objectContaining({ message: expect.stringContaining("nothing") })] });
});

test("what the context throws is the error of the call", async () => {
  const refused = transportOf({}, () => {
    throw new GraphQLError("Who are you?", { extensions: { code: "UNAUTHENTICATED" } });
  });
  expect((await refused.execute(subgraphRequest("{a}"))).errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  const broken = transportOf({}, () => {
    throw new TypeError("pool is undefined");
  });
  expect((await broken.execute(subgraphRequest("{a}"))).errors?.[0]?.message).toBe("Internal server error.");
});

test("a subscription ends with its signal", async () => {
  let ended = false;
  const transport = transportOf({
    async *ticks() {
      try {
        for (let tick = 1; ; tick++) yield await Promise.resolve({ ticks: tick });
      } finally {
        ended = true;
      }
    },
  });
  const controller = new AbortController();
  const request = subgraphRequest("subscription{ticks}", { kind: "subscription", signal: controller.signal });
  const events = [];
  for await (const event of await transport.subscribe!(request)) {
    events.push(event);
    if (events.length === 2) controller.abort();
  }
  expect(events.slice(0, 2)).toEqual([{ data: { ticks: 1 } }, { data: { ticks: 2 } }]);
  expect(ended).toBe(true);
});

test("a subscription that cannot be opened says why", async () => {
  const transport = transportOf({
    ticks: () => {
      throw new GraphQLError("Not now.");
    },
  });
  const refused = transport.subscribe!(subgraphRequest("subscription{ticks}", { kind: "subscription" }));
  await expect(refused).rejects.toBeInstanceOf(SubscriptionRefused);
});

test("its answers are checked by its own schema", () => {
  expect(transportOf({}).checkedBy).toBeInstanceOf(GraphQLSchema);
});
