import { down, unavailable } from "../support/down.js";
import { smallGraph } from "../support/small-graph.js";
import type { SmallGraphOptions } from "../support/small-graph.js";

function start(options: SmallGraphOptions = {}) {
  const log: string[] = [];
  let count = 0;
  const slowly = async <T>(what: string, milliseconds: number, value: T): Promise<T> => {
    log.push(`${what} begins`);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    log.push(`${what} ends`);
    return value;
  };
  const small = smallGraph(
    {
      orders: {
        typeDefs: `type Query { orders: [Order!]! }
          type Mutation { place(no: Int!): Order cancel(no: Int!): Order! tick: Int! }
          type Order @key(fields: "no") { no: Int! count: Int }`,
        resolvers: {
          Query: { orders: () => [] },
          Mutation: {
            place: (_: unknown, { no }: { no: number }) => slowly(`place ${no}`, 20, { no }),
            cancel: (_: unknown, { no }: { no: number }) => slowly(`cancel ${no}`, 5, { no }),
            tick: () => ++count,
          },
          Order: { count: () => count },
        },
      },
      payments: {
        typeDefs: `type Mutation { pay(no: Int!): Order }
          type Order @key(fields: "no") { no: Int! paid: String }`,
        resolvers: {
          Mutation: { pay: (_: unknown, { no }: { no: number }) => slowly(`pay ${no}`, 10, { no }) },
          Order: { paid: ({ no }: { no: number }) => slowly(`paid ${no}`, 10, "yes") },
        },
      },
    },
    options,
  );
  return { ...small, log };
}

test("root fields run one after another, each with all that is selected of its result", async () => {
  const { ask, log } = start();
  const { data } = await ask("mutation { place(no: 1) { paid } pay(no: 2) { no paid } cancel(no: 3) { paid } }");
  expect(data).toEqual({ place: { paid: "yes" }, pay: { no: 2, paid: "yes" }, cancel: { paid: "yes" } });
  const steps = ["place 1", "paid 1", "pay 2", "paid 2", "cancel 3", "paid 3"];
  expect(log).toEqual(steps.flatMap((step) => [`${step} begins`, `${step} ends`]));
});

test("neighbours of one subgraph go in one call, which keeps their order", async () => {
  const { ask, calls } = start();
  const { data } = await ask("mutation { a: tick place(no: 1) { no } b: tick __typename c: tick }");
  expect(data).toEqual({ a: 1, place: { no: 1 }, b: 2, __typename: "Mutation", c: 3 });
  expect(Object.keys(data!)).toEqual(["a", "place", "b", "__typename", "c"]);
  expect(calls).toHaveLength(1);
});

test("fragments and conditions at the root change nothing of the order", async () => {
  const { ask, log } = start();
  const { data } = await ask(
    `mutation($no: Boolean!) { ...F ... on Mutation { pay(no: 2) { no } } skipped: place(no: 9) @include(if: $no) { no } }
     fragment F on Mutation { place(no: 1) { no } place(no: 1) { paid } }`,
    { no: false },
  );
  expect(data).toEqual({ place: { no: 1, paid: "yes" }, pay: { no: 2 } });
  expect(log.filter((step) => step.endsWith("begins"))).toEqual(["place 1 begins", "paid 1 begins", "pay 2 begins"]);
});

test("a mutation that failed does not keep the next from running, and is never repeated", async () => {
  const { ask, calls } = start(down("payments"));
  expect(await ask("mutation { pay(no: 1) { no } place(no: 2) { no paid } }")).toEqual({
    data: { pay: null, place: { no: 2, paid: null } },
    errors: [unavailable("payments", ["pay"]), unavailable("payments", ["place", "paid"])],
  });
  expect(calls.filter(({ operation }) => operation.includes("pay("))).toHaveLength(1);
});
