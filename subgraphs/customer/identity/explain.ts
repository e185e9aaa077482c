import { type Contradiction, contradiction } from "./cluster/contradiction.js";
import type { Comparison, Level } from "./compare/comparisons.js";
import { MOST_RARE, OUTCOMES, outcomeAt, type Pattern, SLOT_COUNT } from "./compare/pattern.js";
import { addLogs, type Figures, figuresFor, outcomeLikelihood, shareLikelihood } from "./weigh/figures.js";

/** One comparison of a pair, and what it adds. */
export interface Compared {
  comparison: Comparison;
  level: Level;
  /** By so many bits it changes the odds, given the comparisons before it. */
  weight: number;
  /** -log2 of how often a stranger has the name that they agree in, where that counts. */
  rarity?: number;
}

/** Why a pair weighs what it weighs: the base and the weights add up to the sum. */
export interface Explanation {
  /** The odds, as log2, that any two registrations are one person. */
  base: number;
  compared: Compared[];
  weight: number;
  contradiction?: Contradiction;
}

/**
 * Takes the weight of a pair apart. Who is compared may be strangers or only connected, so weights do not simply add: each comparison is
 * told by how far it moves the odds that the ones before it left, in the order of the fields.
 */
export function explain(figures: Figures, pattern: Pattern): Explanation {
  const sums = [0, 1, 2].map((kind) => shareLikelihood(figures, pattern, kind));
  const base = oddsOf(sums);
  const compared: Compared[] = [];
  let weight = base;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const index = outcomeAt(pattern, slot);
    const outcome = OUTCOMES[index];
    if (!outcome) continue;
    sums.forEach((sum, kind) => (sums[kind] = sum + outcomeLikelihood(figures, pattern, index, kind)));
    const now = oddsOf(sums);
    const rarity = figuresFor(figures, pattern).readsRarity[index] ? { rarity: pattern & MOST_RARE } : {};
    compared.push({ comparison: outcome.comparison, level: outcome.level, weight: now - weight, ...rarity });
    weight = now;
  }
  const against = contradiction(pattern, weight);
  return { base, compared, weight, ...(against && { contradiction: against }) };
}

function oddsOf([same = 0, connected = 0, stranger = 0]: readonly number[]): number {
  return same - addLogs(connected, stranger);
}
