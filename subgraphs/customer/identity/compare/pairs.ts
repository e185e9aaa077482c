import type { Blocks } from "../block/blocks.js";
import { forEachCandidate } from "../block/candidate-pairs.js";
import { Growing } from "../block/growing.js";
import { comparePair } from "./compare-pair.js";
import type { Rarities } from "./name-rarity.js";
import type { Table } from "./table.js";

/** Pairs of rows in the order of their rows, with the outcomes of their comparison. */
export interface Pairs {
  left: Uint32Array;
  right: Uint32Array;
  patterns: Uint32Array;
}

/** Compares every pair that shares a block. */
export function comparePairs(table: Table, rarities: Rarities, blocks: Blocks): Pairs {
  const [left, right, patterns] = [new Growing(), new Growing(), new Growing()];
  forEachCandidate(blocks, (one, other) => {
    left.push(one);
    right.push(other);
    patterns.push(comparePair(table, rarities, one, other));
  });
  return { left: left.view(), right: right.view(), patterns: patterns.view() };
}
