import { GraphQLError, parse } from "graphql";
import type { ExecutionResult } from "graphql";
import { down, unavailable } from "../support/down.js";
import { smallGraph, someRequest } from "../support/small-graph.js";
import type { SmallGraph, SmallGraphOptions } from "../support/small-graph.js";

function start(options: SmallGraphOptions = {}) {
  const stream = { ended: false, opened: 0 };
  const small = smallGraph(
    {
      homes: {
        typeDefs: `type Query { home: Home } type Home @key(fields: "id") { id: ID! no: Int! }
          type Subscription { changed(count: Int!): Home refused: Home broken: Home }`,
        resolvers: {
          Subscription: {
            changed: {
              async *subscribe(_: unknown, { count }: { count: number }) {
                stream.opened += 1;
                try {
                  for (let no = 1; no <= count; no++) yield { changed: { id: String(no), no } };
                  if (count === 0) await new Promise(() => undefined);
                } finally {
                  stream.ended = true;
                }
              },
            },
            refused: {
              subscribe() {
                throw new GraphQLError("Not for you.", { extensions: { code: "FORBIDDEN" } });
              },
            },
            broken: {
              async *subscribe() {
                yield await Promise.resolve({ broken: new GraphQLError("Broken.") });
              },
            },
          },
        },
      },
      people: {
        typeDefs: `type Home @key(fields: "id") { id: ID! owner: String }`,
        resolvers: { Home: { owner: ({ id }: { id: string }) => `owner of ${id}` } },
      },
    },
    options,
  );
  return { ...small, stream };
}

async function subscribe({ graph }: SmallGraph, query: string, variables = {}, signal?: AbortSignal) {
  const prepared = await graph.prepare(parse(query));
  return prepared.subscribe({ variables, request: someRequest, ...(signal && { signal }) });
}

async function all(events: AsyncIterable<ExecutionResult> | ExecutionResult): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const event of events as AsyncIterable<ExecutionResult>) seen.push(JSON.parse(JSON.stringify(event)));
  return seen;
}

const query = "subscription($count: Int!) { home: changed(count: $count) { id: owner no } }";

test("each event is completed from the other subgraphs, under the client's keys", async () => {
  const small = start();
  expect(await all(await subscribe(small, query, { count: 2 }))).toEqual([
    { data: { home: { id: "owner of 1", no: 1 } } },
    { data: { home: { id: "owner of 2", no: 2 } } },
  ]);
  expect(small.stream).toEqual({ ended: true, opened: 1 });
  expect(small.calls.map(({ service }) => service)).toEqual(["homes", "people", "people"]);
});

test("a subgraph that is down costs its fields of each event, not the stream", async () => {
  const events = await all(await subscribe(start(down("people")), query, { count: 2 }));
  expect(events).toEqual(
    [1, 2].map((no) => ({ data: { home: { id: null, no } }, errors: [unavailable("people", ["home", "id"])] })),
  );
});

test("an error within an event has its path, code and service", async () => {
  expect(await all(await subscribe(start(), "subscription { x: broken { no } }"))).toEqual([
    {
      data: { x: null },
      errors: [{ message: "Broken.", path: ["x"], extensions: { code: "SUBGRAPH_ERROR", service: "homes" } }],
    },
  ]);
});

test("a subscription that is not opened is one result that says why", async () => {
  const small = start();
  expect(JSON.parse(JSON.stringify(await subscribe(small, "subscription { refused { no } }")))).toEqual({
    errors: [{ message: "Not for you.", extensions: { code: "FORBIDDEN", service: "homes" } }],
  });
  const wrong = (await subscribe(small, query, { count: "x" })) as ExecutionResult;
  expect(wrong.errors![0]!.extensions["code"]).toBe("BAD_USER_INPUT");
  const without = start({ wrap: ({ execute, close }) => ({ execute, close }) });
  expect(((await subscribe(without, query, { count: 1 })) as ExecutionResult).errors).toEqual([
    expect.objectContaining({ message: "The service offers no subscriptions." }),
  ]);
  const failing = start({
    wrap: (transport) => ({
      ...transport,
      subscribe: () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.7")),
    }),
  });
  expect(((await subscribe(failing, query, { count: 1 })) as ExecutionResult).errors).toEqual([
    expect.objectContaining({ message: "The service cannot be reached." }),
  ]);
});

test("the subgraph's stream ends with the client's, and with its signal", async () => {
  const left = start();
  for await (const _ of (await subscribe(left, query, { count: 9 })) as AsyncIterable<unknown>) break;
  expect(left.stream.ended).toBe(true);
  const aborted = start();
  const controller = new AbortController();
  const events = (await subscribe(aborted, query, { count: 3 }, controller.signal)) as AsyncIterable<unknown>;
  let seen = 0;
  for await (const _ of events) if (++seen === 1) controller.abort();
  expect(aborted.stream.ended).toBe(true);
  expect(seen).toBeLessThan(3);
});

test("a subscription is not executed, and a query that is subscribed to is answered once", async () => {
  const small = start();
  const prepared = await small.graph.prepare(parse("subscription { refused { no } }"));
  expect((await prepared.execute({ variables: {}, request: someRequest })).errors![0]!.extensions["code"]).toBe(
    "BAD_REQUEST",
  );
  expect(await subscribe(small, "{ home { no } }")).toEqual({ data: { home: null } });
});
