import { MOST_RARE, OUTCOMES, outcomeAt, type Pattern, SLOT_COUNT, WESTERN } from "../compare/pattern.js";
import type { Chances, Kind, Learned, Model } from "./model.js";

export const KINDS: readonly Kind[] = ["same", "connected", "stranger"];

/** What was learned, laid out for weighing: log2 of shares and of chances, by outcome in the order of OUTCOMES. */
export interface LearnedFigures {
  shares: Float64Array;
  /** By kind, then by outcome. */
  chances: readonly [Float64Array, Float64Array, Float64Array];
  /** By outcome: 1 where a stranger's chance of it follows from how rare the name is. */
  readsRarity: Uint8Array;
}

/** A model's figures: those of pairs of Western names, and those of all others. */
export interface Figures {
  western: LearnedFigures;
  others: LearnedFigures;
}

/** Names may repeat more often than their parts suggest, but by no more than so many bits. */
const MOST_REPEATED = 3;

/** Lays out a model's figures. */
export function figuresOf(model: Pick<Model, keyof Learned | "western">): Figures {
  return { western: learnedFigures(model.western), others: learnedFigures(model) };
}

/** Lays out what was learned about pairs of one population. */
export function learnedFigures({ shares, outcomes, rarities }: Learned): LearnedFigures {
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

/** The share of pairs of one kind in a pattern's population, as log2. Takes 0, 1 or 2 for the kind, in the order of KINDS. */
export function shareLikelihood(figures: Figures, pattern: Pattern, kind: number): number {
  return figuresFor(figures, pattern).shares[kind] as number;
}

/** How likely one outcome is among pairs of one kind, as log2; see `likelihood`. */
export function outcomeLikelihood(figures: Figures, pattern: Pattern, outcome: number, kind: number): number {
  return chanceOf(figuresFor(figures, pattern), pattern, outcome, kind);
}

/** The figures by which a pattern is weighed. */
export function figuresFor({ western, others }: Figures, pattern: Pattern): LearnedFigures {
  return (pattern & WESTERN) === 0 ? others : western;
}

/**
 * How likely a whole pattern is among pairs of one kind, as log2: the sum over
 * the comparisons that had an outcome.
 */
export function likelihood(figures: LearnedFigures, pattern: Pattern, kind: number): number {
  let sum = 0;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const outcome = outcomeAt(pattern, slot);
    if (outcome >= 0) sum += chanceOf(figures, pattern, outcome, kind);
  }
  return sum;
}

/**
 * A stranger agrees with a name as seldom as it is rare, which the pattern
 * tells, and more often by as much as the names of these registrations repeat.
 */
function chanceOf({ chances, readsRarity }: LearnedFigures, pattern: Pattern, outcome: number, kind: number): number {
  const chance = (chances[kind] as Float64Array)[outcome] as number;
  return kind === 2 && readsRarity[outcome] ? chance - (pattern & MOST_RARE) : chance;
}

/** log2 of the sum of two numbers that are given as log2. */
export function addLogs(left: number, right: number): number {
  const most = Math.max(left, right);
  return most + Math.log2(1 + 2 ** (Math.min(left, right) - most));
}
