/** How large a request may be. Security: attacks 1, 7, 8, 9, 12, 13. */
export interface Limits {
  /** Bytes of a request's body, after inflation. */
  readonly bodyBytes: number;
  /** Tokens of a document: names, values and punctuation. */
  readonly tokens: number;
  /** How many fields may lie inside each other, introspection not counted; with the fragments between them, three times as many. */
  readonly depth: number;
  /** Aliases of one operation, each fragment counted as often as it is spread. */
  readonly aliases: number;
  /** Fields at the root of one operation, counted alike. */
  readonly rootFields: number;
  /** What an operation may cost (see `operationCost`). */
  readonly cost: number;
  /** How often fields may be written again in one selection, over the whole document. */
  readonly repeats: number;
}

/** What the house allows its callers. */
export const houseLimits: Limits = {
  bodyBytes: 256 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  repeats: 50,
  cost: 50_000,
};

/** What an open gateway allows: it is for trying any supergraph on one's own machine, so only what would hang it is refused. */
export const openLimits: Limits = {
  bodyBytes: 1024 * 1024,
  tokens: 10_000,
  depth: 100,
  aliases: 1_000,
  rootFields: 500,
  repeats: 500,
  cost: 10_000_000,
};
