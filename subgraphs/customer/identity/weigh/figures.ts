import { OUTCOMES, outcomeAt, type Pattern, MOST_RARE, SLOT_COUNT } from "../compare/pattern.js";
import type { Chances, Kind, Model } from "./model.js";

export const KINDS: readonly Kind[] = ["same", "connected", "stranger"];

/** A model's figures laid out for weighing: log2 of shares and of chances, by outcome in the order of OUTCOMES. */
export interface Figures {
  shares: Float64Array;
  /** By kind, then by outcome. */
  chances: readonly [Float64Array, Float64Array, Float64Array];
}

/** By outcome: whether a stranger's chance of it is read from how rare the name is. */
const READS_RARITY = OUTCOMES.map(
  ({ comparison, level }) => (comparison === "name" || comparison === "surname") && level !== "different",
);

/** Lays out shares and chances. Takes them as numbers between 0 and 1. */
export function figuresOf({ shares, outcomes }: Pick<Model, "shares" | "outcomes">): Figures {
  const column = (kind: Kind) =>
    Float64Array.from(OUTCOMES, ({ comparison, level }) =>
      Math.log2((outcomes[`${comparison} ${level}`] as Chances)[kind]),
    );
  return {
    shares: Float64Array.from(KINDS, (kind) => Math.log2(shares[kind])),
    chances: [column("same"), column("connected"), column("stranger")],
  };
}

/**
 * How likely one outcome is among pairs of one kind, as log2. A stranger
 * agrees with a name as seldom as it is rare, which the pattern tells.
 * Takes 0, 1 or 2 for the kind, in the order of KINDS.
 */
export function outcomeLikelihood({ chances }: Figures, pattern: Pattern, outcome: number, kind: number): number {
  if (kind === 2 && READS_RARITY[outcome]) return -(pattern & MOST_RARE);
  return (chances[kind] as Float64Array)[outcome] as number;
}

/**
 * How likely a whole pattern is among pairs of one kind, as log2: the sum over
 * the comparisons that had an outcome.
 */
export function likelihood(figures: Figures, pattern: Pattern, kind: number): number {
  let sum = 0;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const outcome = outcomeAt(pattern, slot);
    if (outcome >= 0) sum += outcomeLikelihood(figures, pattern, outcome, kind);
  }
  return sum;
}

/** log2 of the sum of two numbers that are given as log2. */
export function addLogs(left: number, right: number): number {
  const most = Math.max(left, right);
  return most + Math.log2(1 + 2 ** (Math.min(left, right) - most));
}
