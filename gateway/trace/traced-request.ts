import type { GatewayRequest } from "../transports/transport.js";

/** One call of a subgraph: how long it took, and how many SQL statements it says it ran. */
export interface TracedFetch {
  readonly service: string;
  readonly ms: number;
  readonly statements?: number;
}

/** A request that remembers which subgraphs were called for it, when its caller may know. */
export class TracedRequest implements GatewayRequest {
  readonly id: string;
  readonly caller: unknown;
  readonly until: number | undefined;
  readonly trace: boolean;
  readonly fetches: TracedFetch[] = [];

  constructor({ id, caller, until, trace }: GatewayRequest) {
    this.id = id;
    this.caller = caller;
    this.until = until;
    this.trace = trace;
  }

  /** SQL statements of all subgraphs together. */
  get statements(): number {
    return this.fetches.reduce((sum, { statements = 0 }) => sum + statements, 0);
  }
}
