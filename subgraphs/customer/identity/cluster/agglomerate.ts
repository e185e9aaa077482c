import type { Pattern } from "../compare/pattern.js";
import type { Figures } from "../weigh/figures.js";
import type { Thresholds } from "../weigh/model.js";
import type { Contradiction } from "./contradiction.js";
import { areKeptApart, type Decisions } from "./decisions.js";
import { type Edges, strongestFirst } from "./edges.js";
import { Groups } from "./groups.js";
import { weighGroups } from "./weigh-groups.js";

type Compare = (left: number, right: number) => Pattern;

/** A pair that was not linked although much speaks for it. */
export interface Doubt {
  left: number;
  right: number;
  weight: number;
  contradiction?: Contradiction;
}

/** Groups of rows that are one person each, and what was left to people, the strongest first. */
export interface Agglomeration {
  groups: Groups;
  doubts: Doubt[];
  /** Decisions to link that would have broken a decision to keep apart. */
  refusedDecisions: number;
}

/**
 * Gathers rows into groups, the strongest pairs first. Two groups join when
 * their strongest pair, or all evidence between them, reaches the threshold,
 * the evidence as a whole does not speak against it, nobody in one contradicts
 * anybody in the other, and no person decided otherwise.
 * Takes how many rows there are, the pairs worth a look in the order of their
 * rows, how to compare two rows. The outcome depends on nothing else.
 */
export function agglomerate(
  size: number,
  edges: Edges,
  figures: Figures,
  thresholds: Thresholds,
  decisions: Decisions,
  compare: Compare,
): Agglomeration {
  const groups = new Groups(size);
  const refusedDecisions = joinDecided(groups, decisions);
  const doubts: Doubt[] = [];
  const weighed = new Map<number, number>();
  const strongest = strongestFirst(edges);
  const { left, right, weights } = strongest;
  for (let index = 0; index < weights.length; index++) {
    const one = groups.find(left[index] as number);
    const other = groups.find(right[index] as number);
    if (one === other || areKeptApart(decisions, groups, one, other)) continue;
    const key = keyOf(one, other, size);
    const members = groups.members(one).length + groups.members(other).length;
    if (weighed.get(key) === members) continue;
    const weight = weights[index] as number;
    const patternOf = comparedBefore(strongest, index, compare);
    const verdict = weighGroups(figures, groups.members(one), groups.members(other), patternOf);
    if (verdict.weight >= 0 && Math.max(weight, verdict.weight) >= thresholds.link) groups.join(one, other);
    else {
      weighed.set(key, members);
      doubts.push({
        left: left[index] as number,
        right: right[index] as number,
        weight,
        contradiction: verdict.contradiction,
      });
    }
  }
  return { groups, doubts: openDoubts(doubts, groups, decisions, size), refusedDecisions };
}

/** Compares two rows; of one pair, and most groups consist of no more, the pattern is known. */
function comparedBefore(edges: Edges, index: number, compare: Compare): Compare {
  const [left, right, pattern] = [edges.left[index], edges.right[index], edges.patterns[index] as Pattern];
  return (one, other) =>
    Math.min(one, other) === left && Math.max(one, other) === right ? pattern : compare(one, other);
}

function joinDecided(groups: Groups, decisions: Decisions): number {
  let refused = 0;
  for (const [left, right] of decisions.together) {
    const [one, other] = [groups.find(left), groups.find(right)];
    if (one === other) continue;
    if (areKeptApart(decisions, groups, one, other)) refused++;
    else groups.join(one, other);
  }
  return refused;
}

/** Names two groups, whichever comes first, by the rows that stand for them. */
function keyOf(one: number, other: number, size: number): number {
  return Math.min(one, other) * size + Math.max(one, other);
}

/** Of the doubts between two groups only the strongest is worth a question, and none once they are joined. */
function openDoubts(doubts: readonly Doubt[], groups: Groups, decisions: Decisions, size: number): Doubt[] {
  const asked = new Set<number>();
  return doubts.filter(({ left, right }) => {
    const [one, other] = [groups.find(left), groups.find(right)];
    const key = keyOf(one, other, size);
    if (one === other || asked.has(key) || areKeptApart(decisions, groups, one, other)) return false;
    asked.add(key);
    return true;
  });
}
