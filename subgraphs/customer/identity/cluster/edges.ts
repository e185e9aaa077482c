import { sortByKey } from "../block/sort-by-key.js";

/** Pairs of rows that may be one person, with their weights. */
export interface Edges {
  left: Uint32Array;
  right: Uint32Array;
  weights: Float64Array;
  patterns: Uint32Array;
}

/** Weights differ by less than 2^10 from zero; so many steps to one bit fit into a key of 32 bits. */
const STEPS = 2 ** 20;

/**
 * Orders pairs by weight, the strongest first; equals keep their order. Takes
 * pairs in the order of their rows, returns new arrays.
 */
export function strongestFirst({ left, right, weights, patterns }: Edges): Edges {
  const keys = Uint32Array.from(weights, (weight) => Math.round(2 ** 31 - weight * STEPS));
  const { values: order } = sortByKey(
    keys,
    keys.map((_, index) => index),
  );
  return {
    left: order.map((index) => left[index] as number),
    right: order.map((index) => right[index] as number),
    weights: Float64Array.from(order, (index) => weights[index] as number),
    patterns: order.map((index) => patterns[index] as number),
  };
}
