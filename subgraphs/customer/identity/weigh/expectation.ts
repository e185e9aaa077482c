import type { Comparison } from "../compare/comparisons.js";
import { OUTCOMES } from "../compare/pattern.js";
import { believedShares } from "./believed-shares.js";
import { addPattern, type Counts, forEachPattern } from "./counts.js";
import { addLogs, KINDS, type LearnedFigures, learnedFigures, likelihood } from "./figures.js";
import type { Histogram } from "./histogram.js";
import type { Chances, Kind, Learned } from "./model.js";
import { priorChances } from "./prior.js";

/** So many pairs of each kind the prior beliefs are worth. */
const PRIOR_PAIRS = 40;
/**
 * And so much more for every pair that was seen. Connected people are of many
 * kinds (families, agents, those who got a number that another gave back):
 * whoever is most frequent must not make the others look like one person.
 */
const PRIOR_SHARES: Chances = { same: 0.01, connected: 0.2, stranger: 0 };
/**
 * Where somebody lives and registers tells a family from strangers, not its
 * members from each other; and which relatives share a block depends on it.
 */
const TIED: ReadonlySet<Comparison> = new Set<Comparison>(["room", "place", "project"]);
/** What one person agrees in so many times as often as relatives do is a person's own; at most so many times what is believed of relatives may be learned. */
const OWN_FROM = 10;
const OWN_AT_MOST = 3;
const ROUNDS = 40;
const SETTLED = 1e-4;

/**
 * Learns the figures from counted patterns by expectation and maximisation
 * (Fellegi and Sunter's model without labels, with three kinds of pairs): guess
 * for every pattern of which kind its pairs are, count outcomes by the guess,
 * guess again until nothing moves.
 * Takes the patterns of pairs of unknown kind, the counts of those known to be
 * strangers, and where to begin.
 */
export function expectAndMaximise(unknown: Histogram, known: Counts, begin: Learned): Learned {
  let learned = begin;
  for (let round = 0; round < ROUNDS; round++) {
    const next = { ...learned, ...maximise(expect(unknown, known, learnedFigures(learned))) };
    const moved = OUTCOMES.some(({ name }) => Math.abs(sameChance(next, name) - sameChance(learned, name)) > SETTLED);
    learned = next;
    if (!moved) break;
  }
  return learned;
}

/** Shares out the pairs of every pattern among the kinds, as the figures have it. */
function expect(unknown: Histogram, known: Counts, figures: LearnedFigures): Counts {
  const counts = { pairs: known.pairs.slice(), outcomes: known.outcomes.map((outcomes) => outcomes.slice()) };
  forEachPattern(unknown, (pattern, weight) => {
    const logs = KINDS.map((_, kind) => (figures.shares[kind] as number) + likelihood(figures, pattern, kind));
    const total = logs.reduce(addLogs);
    addPattern(
      counts,
      pattern,
      logs.map((log) => weight * 2 ** (log - total)),
    );
  });
  return counts;
}

function sameChance({ outcomes }: Learned, outcome: string): number {
  return outcomes[outcome]?.same ?? 0;
}

function maximise({ pairs, outcomes }: Counts): Omit<Learned, "rarities"> {
  const [same = 0, connected = 0, stranger = 0] = pairs;
  const shares = believedShares({ same, connected, stranger });
  const sums = KINDS.map((_, kind) => sumsByComparison(outcomes[kind] as Float64Array));
  const chances = OUTCOMES.map(({ name, comparison }, index): [string, Chances] => {
    const prior = priorChances(name);
    const chance = (kind: Kind, position: number) => {
      const seen = sums[position]?.get(comparison) ?? 0;
      const believed = PRIOR_PAIRS + PRIOR_SHARES[kind] * seen;
      return ((outcomes[position]?.[index] ?? 0) + believed * prior[kind]) / (seen + believed);
    };
    const same = chance("same", 0);
    const connected = TIED.has(comparison) ? same : Math.min(chance("connected", 1), mostShared(prior));
    return [name, { same, connected, stranger: chance("stranger", 2) }];
  });
  return { shares, outcomes: Object.fromEntries(chances) };
}

/** What makes a person one (a name, a birth date, an id number) is shared by relatives hardly more often than believed. */
function mostShared({ same, connected }: Chances): number {
  return connected * OWN_FROM < same ? connected * OWN_AT_MOST : 1;
}

function sumsByComparison(counts: Float64Array): Map<string, number> {
  const sums = new Map<string, number>();
  OUTCOMES.forEach(({ comparison }, index) =>
    sums.set(comparison, (sums.get(comparison) ?? 0) + (counts[index] as number)),
  );
  return sums;
}
