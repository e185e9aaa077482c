import type { Blocks } from "../block/blocks.js";
import { type Candidates, candidatePairs } from "../block/candidate-pairs.js";
import { largeArray } from "../large-array.js";
import { comparePair } from "./compare-pair.js";
import type { Rarities } from "./name-rarity.js";
import type { Table } from "./table.js";

/** Pairs of rows in the order of their rows, with the outcomes of their comparison. */
export interface Pairs extends Candidates {
  patterns: Uint32Array;
}

/** Compares every pair that shares a block. */
export function comparePairs(table: Table, rarities: Rarities, blocks: Blocks): Pairs {
  const { left, right } = candidatePairs(blocks, table.size);
  const patterns = largeArray(Uint32Array, left.length);
  for (let index = 0; index < patterns.length; index++)
    patterns[index] = comparePair(table, rarities, left[index] as number, right[index] as number);
  return { left, right, patterns };
}
