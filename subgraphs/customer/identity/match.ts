import type { Cut } from "./block/blocks.js";
import { Growing } from "./block/growing.js";
import { agglomerate, type Agglomeration } from "./cluster/agglomerate.js";
import type { Contradiction } from "./cluster/contradiction.js";
import { decisionsOf } from "./cluster/decisions.js";
import type { Edges } from "./cluster/edges.js";
import { comparePair } from "./compare/compare-pair.js";
import type { Pairs } from "./compare/pairs.js";
import type { Pattern } from "./compare/pattern.js";
import type { Constraint } from "./constraint.js";
import type { Evidence } from "./evidence.js";
import { learnFrom } from "./learn.js";
import { prepare } from "./prepared.js";
import { type Figures, figuresOf } from "./weigh/figures.js";
import type { Model } from "./weigh/model.js";
import { weigh } from "./weigh/weigh.js";

/** Two registrations that a person should look at. */
export interface ReviewPair {
  left: string;
  right: string;
  /** log2 of the odds that they are one person. */
  weight: number;
  /** Why they were not linked, when it is not for want of weight. */
  contradiction?: Contradiction;
}

/** Who is who. */
export interface Matching {
  /** Ids of registrations, those of one person together; by their smallest id. */
  clusters: string[][];
  /** The strongest first. */
  review: ReviewPair[];
  model: Model;
  counters: { registrations: number; compared: number; cut: Cut; refusedDecisions: number };
}

/** So far below the threshold of review a pair may still be raised by what the rest of both groups says. */
const RAISED_BY_OTHERS = 4;

/**
 * Decides which registrations are one person. The outcome depends on the
 * registrations, the model and the decisions alone, not on their order.
 * Takes normalised evidence with distinct ids; a model, or else one is learned
 * from the evidence; decisions of people, which always hold.
 */
export function match(
  records: readonly Evidence[],
  options: { model?: Model; constraints?: readonly Constraint[] } = {},
): Matching {
  const prepared = prepare(records, options.model?.names);
  const model = options.model ?? learnFrom(prepared);
  const { table, rarities, blocks, pairs } = prepared;
  const figures = figuresOf(model);
  const edges = edgesOf(pairs, figures, model.thresholds.review - RAISED_BY_OTHERS);
  const decisions = decisionsOf(options.constraints ?? [], table.ids);
  const compare = (left: number, right: number) => comparePair(table, rarities, left, right);
  const agglomeration = agglomerate(table.size, edges, figures, model.thresholds, decisions, compare);
  const { groups, refusedDecisions } = agglomeration;
  return {
    clusters: groups.all().map((members) => members.map((row) => table.ids[row] as string)),
    review: reviewOf(agglomeration, table.ids, model.thresholds.review),
    model,
    counters: { registrations: table.size, compared: pairs.patterns.length, cut: blocks.cut, refusedDecisions },
  };
}

/** Many pairs show the same: each pattern is weighed once. */
function edgesOf({ left, right, patterns }: Pairs, figures: Figures, floor: number): Edges {
  const weights = new Map<Pattern, number>();
  const kept = new Growing();
  patterns.forEach((pattern, index) => {
    const weight = weights.get(pattern) ?? weigh(figures, pattern);
    weights.set(pattern, weight);
    if (weight >= floor) kept.push(index);
  });
  const indexes = kept.view();
  return {
    left: indexes.map((index) => left[index] as number),
    right: indexes.map((index) => right[index] as number),
    weights: Float64Array.from(indexes, (index) => weights.get(patterns[index] as Pattern) as number),
    patterns: indexes.map((index) => patterns[index] as Pattern),
  };
}

function reviewOf({ doubts }: Agglomeration, ids: readonly string[], threshold: number): ReviewPair[] {
  return doubts
    .filter(({ weight }) => weight >= threshold)
    .map(({ left, right, weight, contradiction }) => ({
      left: ids[left] as string,
      right: ids[right] as string,
      weight,
      ...(contradiction ? { contradiction } : {}),
    }));
}
