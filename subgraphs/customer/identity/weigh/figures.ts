import { OUTCOMES, outcomeAt, type Pattern, MOST_RARE, SLOT_COUNT } from "../compare/pattern.js";
import type { Chances, Kind, Model } from "./model.js";

export const KINDS: readonly Kind[] = ["same", "connected", "stranger"];

/** A model's figures laid out for weighing: log2 of shares and of chances, by outcome in the order of OUTCOMES. */
export interface Figures {
  shares: Float64Array;
  /** By kind, then by outcome. */
  chances: readonly [Float64Array, Float64Array, Float64Array];
  /** By outcome: 1 where a stranger's chance of it follows from how rare the name is. */
  readsRarity: Uint8Array;
}

/** Names may repeat more often than their parts suggest, but by no more than so many bits. */
const MOST_REPEATED = 3;

/** Lays out a model's figures. */
export function figuresOf({ shares, outcomes, rarities }: Pick<Model, "shares" | "outcomes" | "rarities">): Figures {
  const column = (kind: Kind) =>
    Float64Array.from(OUTCOMES, ({ name }) => Math.log2((outcomes[name] as Chances)[kind]));
  const strangers = column("stranger").map((chance, index) => {
    const typical = rarities[OUTCOMES[index]?.name ?? ""];
    return typical === undefined ? chance : Math.max(0, Math.min(MOST_REPEATED, chance + typical));
  });
  return {
    shares: Float64Array.from(KINDS, (kind) => Math.log2(shares[kind])),
    chances: [column("same"), column("connected"), strangers],
    readsRarity: Uint8Array.from(OUTCOMES, ({ name }) => (name in rarities ? 1 : 0)),
  };
}

/**
 * How likely one outcome is among pairs of one kind, as log2. A stranger
 * agrees with a name as seldom as it is rare, which the pattern tells, and
 * more often by as much as the names of these registrations repeat.
 * Takes 0, 1 or 2 for the kind, in the order of KINDS.
 */
export function outcomeLikelihood(
  { chances, readsRarity }: Figures,
  pattern: Pattern,
  outcome: number,
  kind: number,
): number {
  const chance = (chances[kind] as Float64Array)[outcome] as number;
  return kind === 2 && readsRarity[outcome] ? chance - (pattern & MOST_RARE) : chance;
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
