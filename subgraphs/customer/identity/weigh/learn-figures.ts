import type { Blocks } from "../block/blocks.js";
import { comparePair } from "../compare/compare-pair.js";
import type { Rarity } from "../compare/name-rarity.js";
import { OUTCOMES } from "../compare/pattern.js";
import type { Table } from "../compare/table.js";
import { expectAndMaximise, type Learned } from "./expectation.js";
import { figuresOf } from "./figures.js";
import { histogramOf } from "./histogram.js";
import { priorChances } from "./prior.js";

const SAMPLE = 100_000;

/**
 * Learns from all pairs of a table: those that share a block are counted one
 * by one, the rest is represented by a sample drawn the same way every time.
 * Takes the table, its blocks, the patterns of all pairs that share one.
 */
export function learnFigures(
  table: Table,
  rarities: readonly Rarity[],
  blocks: Blocks,
  candidates: Uint32Array,
): Learned {
  const others = samplePatterns(table, rarities, blocks);
  const allPairs = (table.size * (table.size - 1)) / 2;
  const share = others.length === 0 ? 0 : Math.max(0, allPairs - candidates.length) / others.length;
  const rest = histogramOf(others);
  const histograms = [histogramOf(candidates), { ...rest, weights: rest.weights.map((weight) => weight * share) }];
  return expectAndMaximise(histograms, beginning(table.size), figuresOf);
}

/** Before learning: every second registration has a twin, every fifth a relative. */
function beginning(size: number): Learned {
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const [same, connected] = [Math.min(0.2, (0.5 * size) / pairs), Math.min(0.1, (0.2 * size) / pairs)];
  const outcomes = Object.fromEntries(
    OUTCOMES.map(({ comparison, level }) => [`${comparison} ${level}`, priorChances(comparison, level)]),
  );
  return { shares: { same, connected, stranger: 1 - same - connected }, outcomes };
}

function samplePatterns(table: Table, rarities: readonly Rarity[], blocks: Blocks): Uint32Array {
  const patterns: number[] = [];
  const random = randomNumbers(table.size);
  for (let drawn = 0; drawn < SAMPLE && table.size > 1; drawn++) {
    const [left, right] = [Math.floor(random() * table.size), Math.floor(random() * table.size)];
    if (left !== right && !sharesBlock(blocks, left, right)) patterns.push(comparePair(table, rarities, left, right));
  }
  return Uint32Array.from(patterns);
}

function sharesBlock({ ownStarts, own }: Blocks, left: number, right: number): boolean {
  const blocks = own.subarray(ownStarts[left], ownStarts[left + 1]);
  return own.subarray(ownStarts[right], ownStarts[right + 1]).some((block) => blocks.includes(block));
}

/** Numbers from 0 up to 1 that look drawn by chance and are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
