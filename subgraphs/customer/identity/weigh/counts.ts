import { OUTCOMES, outcomeAt, SLOT_COUNT } from "../compare/pattern.js";
import { KINDS } from "./figures.js";
import type { Histogram } from "./histogram.js";

/** How many pairs of each kind there are, and by kind how many show each outcome. */
export interface Counts {
  pairs: Float64Array;
  outcomes: Float64Array[];
}

/** Nothing counted yet. */
export function noCounts(): Counts {
  return { pairs: new Float64Array(KINDS.length), outcomes: KINDS.map(() => new Float64Array(OUTCOMES.length)) };
}

/** Visits every pattern of a histogram with the number of its pairs. */
export function forEachPattern(
  { patterns, weights }: Histogram,
  visit: (pattern: number, weight: number) => void,
): void {
  for (let index = 0; index < patterns.length; index++) visit(patterns[index] as number, weights[index] as number);
}

/** Adds pairs of one pattern to the counts, so many to each kind. */
export function addPattern(counts: Counts, pattern: number, byKind: readonly number[]): void {
  byKind.forEach((part, kind) => {
    const own = counts.outcomes[kind] as Float64Array;
    counts.pairs[kind] = (counts.pairs[kind] as number) + part;
    for (let slot = 0; slot < SLOT_COUNT; slot++) {
      const outcome = outcomeAt(pattern, slot);
      if (outcome >= 0) own[outcome] = (own[outcome] as number) + part;
    }
  });
}
