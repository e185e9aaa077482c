import type { GatewayRequest } from "../transports/transport.js";
import type { BareObject } from "./bare-object.js";
import type { Faults } from "./faults.js";

/** What one run of an operation gathers and needs. */
export interface Run {
  /** Everything that the subgraphs answered, merged. */
  readonly data: BareObject;
  /** The client's variables, coerced. */
  readonly variables: BareObject;
  readonly request: GatewayRequest;
  readonly signal: AbortSignal;
  readonly faults: Faults;
  /** Whether something that was asked for did not come: a subgraph failed, or did not know an entity. */
  gaps: boolean;
}

/** A compiled node of a plan. Faults are noted in the run; a step fails only when the gateway itself is wrong. */
export type Step = (run: Run) => Promise<void> | void;
