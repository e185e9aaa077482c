import type { DocumentNode, GraphQLSchema } from "graphql";
import { createHivePlanner } from "../planner/hive-planner.js";
import type { Transport } from "../transports/transport.js";
import { refuseTooLarge } from "./operation/expanded-size.js";
import { normalForm } from "./operation/normal-form.js";
import { findOperation } from "./operation/operation.js";
import { PlanCache } from "./operation/plan-cache.js";
import { refuseReservedKeys } from "./operation/reserved-keys.js";
import { prepareOperation } from "./prepare-operation.js";
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
}

/** One supergraph, served. */
export interface Graph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly NamedSubgraph[];
  /**
   * Plans and compiles a valid operation, or finds it prepared. `key` is a
   * cheap name for exactly this document (a hash of its text), which spares
   * normalising it. Throws a GraphQLError when it cannot be planned.
   */
  prepare(document: DocumentNode, operationName?: string, key?: string): Prepared;
  /** Closes the transports. */
  close(): Promise<void>;
}

/** Builds a graph. Throws an Error that says what is wrong when the supergraph cannot be served. */
export function createGraph({ supergraph: text, transports: wayTo, planCacheSize = 1_000 }: GraphOptions): Graph {
  const supergraph = readSupergraph(text);
  const planner = createHivePlanner(text);
  const transports = new Map(supergraph.subgraphs.map(({ name, url }) => [name, wayTo(name, url)]));
  const ground = { supergraph, planner, transports };
  const byForm = new PlanCache<Prepared>(planCacheSize);
  const byKey = new PlanCache<Prepared>(planCacheSize);

  const prepare = (document: DocumentNode, operationName: string | undefined, variant: number): Prepared => {
    const operation = findOperation(document, operationName);
    const form = `${variant} ${normalForm(operation)}`;
    const known = byForm.get(form);
    if (known) return known;
    refuseReservedKeys(document);
    refuseTooLarge(operation);
    const prepared = prepareOperation(operation, document, ground, variant);
    byForm.set(form, prepared);
    return prepared;
  };

  return {
    apiSchema: supergraph.apiSchema,
    subgraphs: supergraph.subgraphs,
    prepare(document, operationName, key) {
      const variant = planner.drawVariant();
      if (key === undefined) return prepare(document, operationName, variant);
      const name = `${variant} ${key} ${operationName ?? ""}`;
      const prepared = byKey.get(name) ?? prepare(document, operationName, variant);
      byKey.set(name, prepared);
      return prepared;
    },
    async close() {
      await Promise.all([...transports.values()].map((transport) => transport.close()));
    },
  };
}
