import type { DocumentNode, GraphQLSchema } from "graphql";
import { createPlannerProcess } from "../planner/planner-process.js";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transports/transport.js";
import { OperationCache } from "./operation/operation-cache.js";
import { refuseTooLarge } from "./operation/expanded-size.js";
import { normalForm } from "./operation/normal-form.js";
import { findOperation } from "./operation/operation.js";
import { refuseReservedKeys } from "./operation/reserved-keys.js";
import { prepareOperation } from "./prepare-operation.js";
import { openPlaces } from "./places/places.js";
import type { Prepared } from "./prepared.js";
import type { NamedSubgraph } from "./supergraph/subgraphs.js";
import { readSupergraph } from "./supergraph/supergraph.js";

/** What a graph is made of. */
export interface GraphOptions {
  /** The composed supergraph, as text. */
  readonly supergraph: string;
  /** The way to each subgraph, asked once for each; `url` is the routing URL of the supergraph. */
  readonly transports: (name: string, url: string | undefined) => Transport;
  /** How many prepared operations are kept; 1,000 unless told. */
  readonly planCacheSize?: number;
  /** What an operation may cost; without end unless told. */
  readonly budget?: number;
  /** Makes the planner; one in a process of its own unless told. */
  readonly planner?: (supergraph: string, overridePercentages: readonly number[]) => Planner;
}

/** One supergraph, served. */
export interface Graph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly NamedSubgraph[];
  /**
   * Plans and compiles a valid operation, or finds it prepared. `key` is a
   * cheap name for exactly this document (a hash of its text), which spares
   * normalising it. Rejects with a GraphQLError when it cannot be planned.
   */
  prepare(document: DocumentNode, operationName?: string, key?: string): Promise<Prepared>;
  /** Closes the planner and the transports. */
  close(): Promise<void>;
}

/**
 * Builds a graph. Throws an Error that says what is wrong when the supergraph
 * cannot be served; one that only the planner cannot take is found by
 * checkSupergraph, and here by the first operation.
 */
export function createGraph(options: GraphOptions): Graph {
  const {
    supergraph: text,
    transports: wayTo,
    planCacheSize = 1_000,
    planner: plannerOf = createPlannerProcess,
    budget = Infinity,
  } = options;
  const supergraph = readSupergraph(text);
  const openPlanner = (planned: string) => plannerOf(planned, supergraph.overridePercentages);
  const planner = openPlanner(text);
  const places = openPlaces(supergraph.document, openPlanner);
  const transports = new Map(supergraph.subgraphs.map(({ name, url }) => [name, wayTo(name, url)]));
  const ground = { supergraph, planner, places, transports, budget };
  const prepared = new OperationCache(planCacheSize);
  return {
    apiSchema: supergraph.apiSchema,
    subgraphs: supergraph.subgraphs,
    async prepare(document, operationName, key) {
      const variant = planner.drawVariant();
      const name = key === undefined ? undefined : `${variant} ${operationName ?? ""} ${key}`;
      const known = name === undefined ? undefined : prepared.byName(name);
      if (known) return known;
      const operation = findOperation(document, operationName);
      return prepared.byForm(name, `${variant} ${normalForm(operation)}`, () => {
        refuseReservedKeys(document);
        refuseTooLarge(operation);
        return prepareOperation(operation, document, ground, variant);
      });
    },
    async close() {
      await Promise.all([planner, places.planner, ...transports.values()].map((each) => each.close()));
    },
  };
}
