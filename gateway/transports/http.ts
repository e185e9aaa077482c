import type { Transport } from "./transport.js";

/** Where a subgraph listens. */
export interface HttpSubgraph {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a subgraph over HTTP. */
export function httpTransport(subgraph: HttpSubgraph): Transport {
  throw new Error(`not served yet: ${subgraph.name}`);
}
