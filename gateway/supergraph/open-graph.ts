import { createGraph, type Graph, type GraphOptions } from "../execute/graph.js";
import { traced } from "../trace/traced.js";
import { guard } from "../transports/guard.js";
import type { Transport } from "../transports/transport.js";

/** Makes the way to a subgraph; `url` is the routing URL of the supergraph. */
export type TransportFactory = (name: string, url: string | undefined) => Transport;

/** A graph with the ways to its subgraphs, by name. */
export interface OpenGraph {
  readonly graph: Graph;
  readonly transports: ReadonlyMap<string, Transport>;
}

/**
 * Opens a graph whose calls of subgraphs are guarded and can be traced.
 * @param deadline how long a subgraph may take, in milliseconds
 * @param options what else the graph is made with, as what an operation may cost
 * Throws an Error that says why when the supergraph cannot be served; what was opened for it is closed again.
 */
export function openGraph(
  supergraph: string,
  factory: TransportFactory,
  deadline: number,
  options: Pick<GraphOptions, "budget"> = {},
): OpenGraph {
  const transports = new Map<string, Transport>();
  const open = (name: string, url: string | undefined) => {
    const transport = traced(name, guard(factory(name, url), { deadline }));
    transports.set(name, transport);
    return transport;
  };
  try {
    return { graph: createGraph({ ...options, supergraph, transports: open }), transports };
  } catch (error) {
    for (const transport of transports.values()) void transport.close();
    throw error;
  }
}
