import { OUTCOMES, outcomeAt, SLOT_COUNT } from "../compare/pattern.js";
import { addLogs, type Figures, KINDS, likelihood } from "./figures.js";
import type { Histogram } from "./histogram.js";
import type { Chances, Kind, Model } from "./model.js";
import { priorChances } from "./prior.js";

/** So many pairs of each kind the prior beliefs are worth. */
const PRIOR_PAIRS = 40;
const ROUNDS = 40;
const SETTLED = 1e-4;

/** What is learned: what share of pairs is of each kind, and how often each outcome is seen among them. */
export type Learned = Pick<Model, "shares" | "outcomes">;

/**
 * Learns the figures from counted patterns by expectation and maximisation
 * (Fellegi and Sunter's model without labels, with three kinds of pairs): guess
 * for every pattern of which kind its pairs are, count outcomes by the guess,
 * guess again until nothing moves.
 * Takes counted patterns that stand for all pairs, and where to begin.
 */
export function expectAndMaximise(
  histograms: readonly Histogram[],
  begin: Learned,
  toFigures: (learned: Learned) => Figures,
): Learned {
  let learned = begin;
  for (let round = 0; round < ROUNDS; round++) {
    const next = maximise(expect(histograms, toFigures(learned)));
    const moved = OUTCOMES.some((outcome) => {
      const name = `${outcome.comparison} ${outcome.level}`;
      return Math.abs((next.outcomes[name] as Chances).same - (learned.outcomes[name] as Chances).same) > SETTLED;
    });
    learned = next;
    if (!moved) break;
  }
  return learned;
}

interface Counts {
  pairs: Float64Array;
  /** By kind, then by outcome. */
  outcomes: Float64Array[];
}

function expect(histograms: readonly Histogram[], figures: Figures): Counts {
  const counts: Counts = { pairs: new Float64Array(3), outcomes: KINDS.map(() => new Float64Array(OUTCOMES.length)) };
  for (const { patterns, weights } of histograms) {
    for (let index = 0; index < patterns.length; index++)
      count(counts, figures, patterns[index] as number, weights[index] as number);
  }
  return counts;
}

function count(counts: Counts, figures: Figures, pattern: number, weight: number): void {
  const logs = ([0, 1, 2] as const).map(
    (kind) => (figures.shares[kind] as number) + likelihood(figures, pattern, kind),
  );
  const total = logs.reduce(addLogs);
  for (let kind = 0; kind < 3; kind++) {
    const part = weight * 2 ** ((logs[kind] as number) - total);
    const own = counts.outcomes[kind] as Float64Array;
    counts.pairs[kind] = (counts.pairs[kind] as number) + part;
    for (let slot = 0; slot < SLOT_COUNT; slot++) {
      const outcome = outcomeAt(pattern, slot);
      if (outcome >= 0) own[outcome] = (own[outcome] as number) + part;
    }
  }
}

function maximise({ pairs, outcomes }: Counts): Learned {
  const total = pairs.reduce((sum, count) => sum + count, 0);
  const shares = Object.fromEntries(
    KINDS.map((kind, index) => [kind, ((pairs[index] as number) + 1) / (total + 3)]),
  ) as Chances;
  const sums = KINDS.map((_, kind) => sumsByComparison(outcomes[kind] as Float64Array));
  const chances = OUTCOMES.map(({ comparison, level }, index): [string, Chances] => {
    const prior = priorChances(comparison, level);
    const chance = (kind: Kind, position: number) =>
      ((outcomes[position]?.[index] ?? 0) + PRIOR_PAIRS * prior[kind]) /
      ((sums[position]?.get(comparison) ?? 0) + PRIOR_PAIRS);
    return [
      `${comparison} ${level}`,
      { same: chance("same", 0), connected: chance("connected", 1), stranger: chance("stranger", 2) },
    ];
  });
  return { shares, outcomes: Object.fromEntries(chances) };
}

function sumsByComparison(counts: Float64Array): Map<string, number> {
  const sums = new Map<string, number>();
  OUTCOMES.forEach(({ comparison }, index) =>
    sums.set(comparison, (sums.get(comparison) ?? 0) + (counts[index] as number)),
  );
  return sums;
}
