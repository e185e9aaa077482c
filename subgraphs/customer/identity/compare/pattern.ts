import { COMPARISONS, type Comparison, type Level } from "./comparisons.js";

/**
 * The outcome of all comparisons of a pair in one small integer, so that
 * millions of pairs are counted and weighed without an object for each.
 * Comparisons that exclude each other share their bits (two registrations
 * with full names are not compared by surname as well); the lowest five bits
 * say how rare the name is that they agree in, as -log2 of its share, and one
 * bit that both names are Western.
 */
export type Pattern = number;

const SLOTS: readonly (readonly Comparison[])[] = [
  ["name", "surname"],
  ["idNumber", "birthDate"],
  ["gender"],
  ["mobile"],
  ["email"],
  ["wechat"],
  ["room", "place"],
  ["company"],
  ["project"],
];
const RARITY_BITS = 5;
export const MOST_RARE = (1 << RARITY_BITS) - 1;

/** An outcome of a comparison. */
export interface Outcome {
  /** Both together, as models name it: "mobile same". */
  name: string;
  comparison: Comparison;
  level: Level;
}

/** Every possible outcome, in the order in which figures are laid out. */
export const OUTCOMES: readonly Outcome[] = Object.entries(COMPARISONS).flatMap(([comparison, levels]) =>
  levels.map((level) => ({ name: `${comparison} ${level}`, comparison: comparison as Comparison, level })),
);

interface Slot {
  shift: number;
  mask: number;
  /** By the slot's value: the index of the outcome in OUTCOMES; -1 for nothing to compare. */
  outcomes: Int8Array;
}

const slots: Slot[] = [];
const codes = new Map<string, number>();
let bits = RARITY_BITS;
for (const comparisons of SLOTS) {
  const own = comparisons.flatMap((comparison) =>
    OUTCOMES.flatMap((outcome, index) => (outcome.comparison === comparison ? [index] : [])),
  );
  const width = Math.ceil(Math.log2(own.length + 1));
  own.forEach((index, position) => codes.set(OUTCOMES[index]?.name ?? "", (position + 1) << bits));
  slots.push({
    shift: bits,
    mask: (1 << width) - 1,
    outcomes: Int8Array.from({ length: 1 << width }, (_, value) => own[value - 1] ?? -1),
  });
  bits += width;
}

/** Set when both registrations are of people with Western names: their names, dates and addresses are miswritten in ways of their own. */
export const WESTERN: Pattern = 1 << bits;

/** How many comparisons a pattern can hold at once. */
export const SLOT_COUNT = slots.length;

/** The bits of every outcome of a comparison, each to be added to a pattern. */
export function codesOf<Name extends Comparison>(comparison: Name): Record<Level<Name>, Pattern> {
  const levels: readonly Level<Name>[] = COMPARISONS[comparison];
  return Object.fromEntries(levels.map((level) => [level, codes.get(`${comparison} ${level}`)])) as Record<
    Level<Name>,
    Pattern
  >;
}

/** The outcome in a slot of a pattern, as an index of OUTCOMES; -1 when that slot says nothing. */
export function outcomeAt(pattern: Pattern, slot: number): number {
  const { shift, mask, outcomes } = slots[slot] as Slot;
  return outcomes[(pattern >>> shift) & mask] as number;
}
