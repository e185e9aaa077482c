import { subgraphFault } from "../../gateway/transports/subgraph-fault.js";
import type { SmallGraphOptions } from "./small-graph.js";

/** A small graph of which the named subgraphs cannot be reached. */
export function down(...names: readonly string[]): SmallGraphOptions {
  return {
    wrap: (transport, name) =>
      names.includes(name)
        ? { ...transport, execute: () => Promise.resolve(subgraphFault("SUBGRAPH_UNAVAILABLE")) }
        : transport,
  };
}

/** The error that a client sees for a subgraph that cannot be reached. */
export function unavailable(service: string, path: readonly (string | number)[]) {
  return { message: "The service cannot be reached.", path, extensions: { code: "SUBGRAPH_UNAVAILABLE", service } };
}
