import type { Pattern } from "../compare/pattern.js";

/** How many pairs showed each pattern. */
export interface Histogram {
  patterns: Uint32Array;
  weights: Float64Array;
}

/** Counts patterns. Takes patterns in any order; returns each once, in ascending order. */
export function histogramOf(patterns: Uint32Array): Histogram {
  const sorted = patterns.slice().sort();
  const distinct: Pattern[] = [];
  const weights: number[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    distinct.push(sorted[from] as number);
    weights.push(to - from);
  }
  return { patterns: Uint32Array.from(distinct), weights: Float64Array.from(weights) };
}
