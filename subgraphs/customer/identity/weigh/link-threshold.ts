import type { Figures } from "./figures.js";
import type { Histogram } from "./histogram.js";
import { weigh } from "./weigh.js";

/** Of a thousand pairs linked, no more than two may be expected to be wrong. */
const WRONG_AT_MOST = 0.002;
/** Odds of 16 to 1 are asked for at least, whatever the data; odds of 128 to 1 are always enough. */
const LEAST = 4;
const MOST = 7;

/**
 * The weight from which pairs are linked without asking: as low as it can be
 * while few of all pairs linked are expected to be wrong. Clean registrations
 * leave few pairs in doubt and ask for less than dirty ones; with too few to
 * tell, the most is asked for.
 * Takes the model's figures and the patterns of all pairs that were compared.
 */
export function linkThreshold(figures: Figures, { patterns, weights: counts }: Histogram): number {
  const weights = Float64Array.from(patterns, (pattern) => weigh(figures, pattern));
  const strong = Uint32Array.from(patterns.keys()).filter((index) => (weights[index] as number) >= LEAST);
  strong.sort((left, right) => (weights[right] as number) - (weights[left] as number));
  let linked = 0;
  let wrong = 0;
  let threshold = MOST;
  for (const index of strong) {
    const weight = weights[index] as number;
    linked += counts[index] as number;
    wrong += (counts[index] as number) / (1 + 2 ** weight);
    if (weight < MOST && wrong <= WRONG_AT_MOST * linked) threshold = weight;
  }
  return wrong <= WRONG_AT_MOST * linked && linked > 0 ? LEAST : threshold;
}
