import { buildSubgraphSchema } from "@apollo/subgraph";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import { createGraph } from "../../gateway/execute/graph.js";
import type { Graph } from "../../gateway/execute/graph.js";
import { createHivePlanner } from "../../gateway/planner/hive-planner.js";
import { type LocalSubgraph, localTransport } from "../../gateway/transports/local.js";
import type { GatewayRequest, SubgraphRequest, Transport } from "../../gateway/transports/transport.js";
import { compiledExecutor } from "../../subgraphs/shared/execution/compiled-executor.js";

/** A subgraph of a test: what it says, and how it answers. */
export interface SmallSubgraph {
  readonly typeDefs: string;
  readonly resolvers?: object;
}

export type SmallSubgraphs = Readonly<Record<string, SmallSubgraph>>;

/** One call that a subgraph got. */
export interface RecordedCall {
  readonly service: string;
  readonly operation: string;
  readonly variables: Record<string, unknown>;
}

/** A graph over subgraphs in this process that remembers what they were asked. */
export interface SmallGraph {
  readonly graph: Graph;
  readonly supergraph: string;
  readonly calls: RecordedCall[];
  /** Answers an operation as plain JSON, the way a client sees it. */
  ask(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

/** A request of nobody in particular. */
export const someRequest: GatewayRequest = { id: "request-1", caller: undefined, trace: false };

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject",
  "@tag", "@authenticated", "@requiresScopes", "@policy", "@composeDirective"
])\n`;

/** Composes a supergraph. Throws an Error with every fault. */
export function compose(subgraphs: SmallSubgraphs): string {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(federation + typeDefs),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** How a small graph departs from the usual. */
export interface SmallGraphOptions {
  /** In place of the one that is composed. */
  readonly supergraph?: string;
  /** Puts something between the executor and a subgraph, whose answers are checked once more then. */
  readonly wrap?: (transport: Transport, name: string) => Transport;
}

/** Starts a graph over small subgraphs in this process. */
export function smallGraph(subgraphs: SmallSubgraphs, options: SmallGraphOptions = {}): SmallGraph {
  const { supergraph = compose(subgraphs), wrap = (transport: Transport) => transport } = options;
  const calls: RecordedCall[] = [];
  const graph = createGraph({
    supergraph,
    planner: createHivePlanner,
    transports(name) {
      const local = localTransport(localSubgraph(name, schemaOf(subgraphs[name]!)));
      const wrapped = wrap(local, name);
      return recorded(name, wrapped === local ? local : { ...wrapped, checkedBy: undefined }, calls);
    },
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const prepared = await graph.prepare(parse(query));
    const result = await prepared.execute({ variables, request: someRequest });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  return { graph, supergraph, calls, ask };
}

/** A subgraph that is executed as those of the house are. */
function localSubgraph(name: string, schema: GraphQLSchema): LocalSubgraph {
  return { name, schema, execute: compiledExecutor(schema), createContext: () => ({}) };
}

/** The schemas of the subgraphs, by name. */
export function schemasOf(subgraphs: SmallSubgraphs): Map<string, GraphQLSchema> {
  return new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, schemaOf(subgraph)]));
}

function schemaOf({ typeDefs, resolvers = {} }: SmallSubgraph): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: parse(federation + typeDefs), resolvers: resolvers as Record<string, never> },
  ]);
}

function recorded(service: string, transport: Transport, calls: RecordedCall[]): Transport {
  const note = ({ operation, variables }: SubgraphRequest) =>
    calls.push({ service, operation, variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown> });
  return {
    checkedBy: transport.checkedBy,
    execute(request) {
      note(request);
      return transport.execute(request);
    },
    ...(transport.subscribe && {
      subscribe(request) {
        note(request);
        return transport.subscribe!(request);
      },
    }),
    close: () => transport.close(),
  };
}
