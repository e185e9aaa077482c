import { parse } from "graphql";
import type { ExecutionResult } from "graphql";
import { createGraph } from "../../../gateway/execute/graph.js";
import type { Graph } from "../../../gateway/execute/graph.js";
import { createHivePlanner } from "../../../gateway/planner/hive-planner.js";
import type { Planner } from "../../../gateway/planner/planner.js";
import type { Transport } from "../../../gateway/transports/transport.js";
import { someRequest } from "../small-graph.js";
import { Universe } from "./universe.js";
import { universeTransport } from "./universe-transport.js";
import { universeTruth } from "./universe-truth.js";

type Ask = (query: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

/** A supergraph served from its universe, and the truth beside it. */
export interface UniverseGraph {
  readonly graph: Graph;
  readonly ask: Ask;
  readonly truth: (query: string, variables: Record<string, unknown>) => ExecutionResult;
}

/** How a graph departs from the usual. */
export interface UniverseOptions {
  readonly planner?: (supergraph: string, percentages: readonly number[]) => Planner;
  /** Puts something between the executor and a subgraph. */
  readonly wrap?: (transport: Transport, name: string) => Transport;
}

/** Serves a supergraph from a universe of its own. */
export function universeGraph(supergraph: string, options: UniverseOptions = {}): UniverseGraph {
  const { planner = createHivePlanner, wrap = (transport: Transport) => transport } = options;
  const universe = new Universe(supergraph);
  const graph = createGraph({
    supergraph,
    planner,
    transports: (name) => wrap(universeTransport(universe, enumValueOf(name, supergraph)), name),
  });
  const ask: Ask = async (query, variables) => {
    const prepared = await graph.prepare(parse(query));
    return JSON.parse(JSON.stringify(await prepared.execute({ variables, request: someRequest }))) as ExecutionResult;
  };
  return { graph, ask, truth: universeTruth(universe, graph.apiSchema) };
}

/** What the supergraph calls a subgraph in its directives. */
function enumValueOf(name: string, supergraph: string): string {
  const [, value] = new RegExp(`(\\w+)\\s+@join__graph\\(name: "${name}"`).exec(supergraph) ?? [];
  if (value === undefined) throw new Error(`no subgraph ${name}`);
  return value;
}
