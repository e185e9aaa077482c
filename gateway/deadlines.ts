/** How long things may take, in milliseconds. */
export interface Deadlines {
  /** The whole answer to a request. */
  readonly request: number;
  /** One call of a subgraph. */
  readonly subgraph: number;
  /** Requests in flight when the gateway is stopped. */
  readonly stop: number;
}

/** What the house promises: an answer within 10 s, and a hung department costs 5 of them. */
export const houseDeadlines: Deadlines = { request: 10_000, subgraph: 5_000, stop: 10_000 };
