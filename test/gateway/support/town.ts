import { setTimeout as sleep } from "node:timers/promises";
import { type GatewayOptions, type RunningGateway, startGateway } from "../../../gateway/gateway.js";
import { httpTransports } from "../../../gateway/http-transports.js";
import { logLines } from "./log-lines.js";
import { startSubgraph, type TestSubgraph } from "./subgraph.js";
import { supergraphOf } from "./supergraph-of.js";

/** A small house for tests: people, and the cases that they raised, with a gateway before them. */
export interface Town {
  readonly people: TestSubgraph;
  readonly cases: TestSubgraph;
  readonly gateway: RunningGateway;
  readonly supergraph: string;
  readonly logged: Record<string, unknown>[];
  /** Names that were changed by the mutation `rename`, in order. */
  readonly renamed: string[];
  /** The slow fields that the people were asked for, `late` or `rename`, each as soon as it is asked. */
  readonly begun: string[];
  stop(): Promise<void>;
}

/** Starts two subgraphs and a gateway over them, on free ports. */
export async function startTown(options: Partial<GatewayOptions> = {}): Promise<Town> {
  const renamed: string[] = [];
  const begun: string[] = [];
  const [people, cases] = await Promise.all([startPeople(renamed, begun), startCases()]);
  const supergraph = supergraphOf([people, cases]);
  const { logger, lines } = logLines();
  const given = { supergraph: { text: supergraph }, transports: httpTransports({}), port: 0, logger, ...options };
  const gateway = await startGateway(given);
  const stop = async () => {
    await gateway.stop();
    await Promise.all([people.stop(), cases.stop()]);
  };
  return { people, cases, gateway, supergraph, logged: lines, renamed, begun, stop };
}

/** The people of the town: two of them, one that comes late, a mutation, and a clock that ticks. */
function startPeople(renamed: string[], begun: string[]): Promise<TestSubgraph> {
  return startSubgraph({
    name: "people",
    typeDefs: `
      enum Mood { GOOD BAD }
      type Query { people: [Person!]! person(id: ID!, mood: Mood): Person late(ms: Int!): String
                   byNumber(number: String!): [Person!] @tag(name: "exact-search") }
      type Mutation { rename(id: ID!, name: String!, ms: Int): Person }
      type Subscription { ticks(every: Int!): Int! }
      type Person @key(fields: "id") { id: ID! name: String friend: Person }
    `,
    resolvers: {
      Query: {
        people: () => [1, 2].map(String).map(person),
        byNumber: () => [person("1")],
        person: (_: unknown, { id }: { id: string }) => person(id),
        late: (_: unknown, { ms }: { ms: number }) => {
          begun.push("late");
          return sleep(ms, "at last", { ref: false });
        },
      },
      Mutation: {
        rename: async (_: unknown, { id, name, ms }: { id: string; name: string; ms?: number }) => {
          begun.push("rename");
          await sleep(ms ?? 0);
          renamed.push(name);
          return { id, name };
        },
      },
      Subscription: { ticks: { subscribe: ticks, resolve: (tick: unknown) => tick } },
      Person: { friend: ({ id }: { id: string }) => person(String(Number(id) + 1)) },
    },
  });
}

function person(id: string): object {
  return { id, name: `Person ${id}` };
}

async function* ticks(_: unknown, { every }: { every: number }): AsyncGenerator<number> {
  for (let tick = 1; ; tick++) {
    yield tick;
    await sleep(every);
  }
}

/** What people raised. */
export function startCases(more = ""): Promise<TestSubgraph> {
  return startSubgraph({
    name: "cases",
    typeDefs: `
      type Person @key(fields: "id") { id: ID! cases: [Case!] ${more} }
      type Case { subject: String! }
    `,
    resolvers: { Person: { cases: ({ id }: { id: string }) => [{ subject: `Case of ${id}` }] } },
  });
}
