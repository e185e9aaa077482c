import { SLOT_COUNT, outcomeAt, type Pattern } from "../compare/pattern.js";
import { addLogs, type Figures, outcomeLikelihood, shareLikelihood } from "../weigh/figures.js";
import { weigh } from "../weigh/weigh.js";
import { type Contradiction, contradiction } from "./contradiction.js";

/** How two groups of registrations stand to each other as a whole. */
export interface Verdict {
  /** The weight of all the evidence between them; log2 of the odds. */
  weight: number;
  contradiction?: Contradiction;
}

/**
 * Weighs two groups as if each were one registration: every comparison counts
 * with its mean over all pairs between them that have an outcome. So a member
 * that says little (a name, no mobile) cannot hide what the others say, and a
 * chain of weak links is judged by its ends as well.
 * Takes the members of both, and how to compare two rows. Stops at the first contradiction.
 */
export function weighGroups(
  figures: Figures,
  left: readonly number[],
  right: readonly number[],
  compare: (left: number, right: number) => Pattern,
): Verdict {
  const sums = { outcomes: new Float64Array(3 * SLOT_COUNT), shares: new Float64Array(3), pairs: 0 };
  const counts = new Uint32Array(SLOT_COUNT);
  for (const one of left) {
    for (const other of right) {
      const pattern = compare(one, other);
      const found = contradiction(pattern, weigh(figures, pattern));
      if (found) return { weight: -Infinity, contradiction: found };
      addOutcomes(figures, pattern, sums, counts);
    }
  }
  const mean = (kind: number) => meanLikelihood(sums, counts, kind);
  return { weight: mean(0) - addLogs(mean(1), mean(2)) };
}

interface Sums {
  /** By slot, then by kind. */
  outcomes: Float64Array;
  shares: Float64Array;
  pairs: number;
}

function meanLikelihood({ outcomes, shares, pairs }: Sums, counts: Uint32Array, kind: number): number {
  let mean = (shares[kind] as number) / pairs;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const count = counts[slot] as number;
    if (count > 0) mean += (outcomes[3 * slot + kind] as number) / count;
  }
  return mean;
}

function addOutcomes(figures: Figures, pattern: Pattern, sums: Sums, counts: Uint32Array): void {
  const { outcomes, shares } = sums;
  sums.pairs++;
  for (let kind = 0; kind < 3; kind++)
    shares[kind] = (shares[kind] as number) + shareLikelihood(figures, pattern, kind);
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const outcome = outcomeAt(pattern, slot);
    if (outcome < 0) continue;
    counts[slot] = (counts[slot] as number) + 1;
    for (let kind = 0; kind < 3; kind++) {
      const at = 3 * slot + kind;
      outcomes[at] = (outcomes[at] as number) + outcomeLikelihood(figures, pattern, outcome, kind);
    }
  }
}
