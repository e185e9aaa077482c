import type { Transport } from "./transport.js";

/** How long a subgraph may take, how often it is asked again, when it is left alone. Times in milliseconds. */
export interface GuardOptions {
  /** A call is given up after this; 5,000 unless told. */
  readonly deadline?: number;
  /** How often a read is asked again after a failed connection; 1 unless told. */
  readonly retries?: number;
  /** So many failures in a row open the breaker; 5 unless told. */
  readonly failures?: number;
  /** How long an open breaker refuses before it lets one call through; 2,000 unless told. */
  readonly cooldown?: number;
}

/** Wraps a transport with deadline, retry and breaker. */
export function guard(transport: Transport, options: GuardOptions = {}): Transport {
  return { ...transport, ...(options && {}) };
}
