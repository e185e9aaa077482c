import type { GraphQLSchema } from "graphql";
import type { Graph } from "../execute/graph.js";
import type { OpenGraph } from "./open-graph.js";

/** A graph that a request runs on. It stays open until the request gives it back, however often the supergraph changes. */
export interface Lease {
  readonly graph: Graph;
  /** Gives the graph back; calling it twice does nothing. */
  release(): void;
}

/** Hears of every graph that is served, the first one too. Throws when it cannot take it. */
export type GraphListener = (schema: GraphQLSchema, supergraph: string) => void;

/**
 * The graph that is served now, and older ones that requests still run on. An
 * old graph closes when its last request ends: a swap drops nothing.
 */
export class GraphStore {
  private readonly open = new Map<GraphQLSchema, { readonly graph: Graph; leases: number }>();
  private readonly listeners = new Set<GraphListener>();
  private served: OpenGraph;

  /** @param build makes a graph of a supergraph's text; throws an Error that says why when it cannot */
  constructor(
    private readonly build: (supergraph: string) => OpenGraph,
    private supergraph: string,
  ) {
    this.served = build(supergraph);
    this.hold(this.served);
  }

  get current(): OpenGraph {
    return this.served;
  }

  /** How many graphs are open: one, unless requests still run on older ones. */
  get size(): number {
    return this.open.size;
  }

  /** Calls the listener with the graph that is served now and with every later one. Returns what ends that. */
  onGraph(listener: GraphListener): () => void {
    listener(this.served.graph.apiSchema, this.supergraph);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps the graph of a schema open for a request that was validated against it. */
  lease(schema: GraphQLSchema): Lease {
    const held = this.open.get(schema);
    if (!held) throw new Error("The graph of this schema was closed before its request ended.");
    held.leases++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      held.leases--;
      this.closeWhenUnused(held.graph);
    };
    return { graph: held.graph, release };
  }

  /** Serves another supergraph from now on. Throws, and keeps the old one, when the new one cannot be served. */
  swap(supergraph: string): void {
    const next = this.build(supergraph);
    const previous = this.served;
    this.hold(next);
    try {
      for (const listener of this.listeners) listener(next.graph.apiSchema, supergraph);
    } catch (error) {
      this.open.delete(next.graph.apiSchema);
      void next.graph.close();
      throw error;
    }
    this.served = next;
    this.supergraph = supergraph;
    this.closeWhenUnused(previous.graph);
  }

  /** Closes every graph, whether requests run on it or not. */
  async close(): Promise<void> {
    const graphs = [...this.open.values()].map(({ graph }) => graph);
    this.open.clear();
    await Promise.all(graphs.map((graph) => graph.close()));
  }

  private hold({ graph }: OpenGraph): void {
    this.open.set(graph.apiSchema, { graph, leases: 0 });
  }

  private closeWhenUnused(graph: Graph): void {
    const held = this.open.get(graph.apiSchema);
    if (!held || graph === this.served.graph || held.leases > 0) return;
    this.open.delete(graph.apiSchema);
    void graph.close();
  }
}
