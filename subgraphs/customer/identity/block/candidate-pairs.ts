import { largeArray } from "../large-array.js";
import type { Blocks } from "./blocks.js";
import { sortByKey } from "./sort-by-key.js";

/** Pairs of rows, the smaller one on the left. */
export interface Candidates {
  left: Uint32Array;
  right: Uint32Array;
}

/**
 * Every pair of registrations that share a block, once, by their smaller row. Pairs are written down block after block and then sorted:
 * blocks lie in the order of their keys, and to look them up row after row would be a walk all over the memory.
 * Takes blocks, and how many rows there are.
 */
export function candidatePairs(blocks: Blocks, size: number): Candidates {
  const { left, right } = pairsOf(blocks);
  const { keys, values } = sortByKey(left, right);
  const seenBy = largeArray(Int32Array, size).fill(-1);
  let count = 0;
  for (let index = 0; index < keys.length; index++) {
    const [row, other] = [keys[index] as number, values[index] as number];
    if (row === other || seenBy[other] === row) continue;
    seenBy[other] = row;
    keys[count] = row;
    values[count++] = other;
  }
  return { left: keys.subarray(0, count), right: values.subarray(0, count) };
}

/** As often as they share a block. */
function pairsOf({ starts, members }: Blocks): Candidates {
  const count = countOf(starts);
  const pairs = { left: largeArray(Uint32Array, count), right: largeArray(Uint32Array, count) };
  let pair = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const end = starts[block + 1] as number;
    for (let one = starts[block] as number; one < end; one++) {
      for (let other = one + 1; other < end; other++, pair++) {
        pairs.left[pair] = members[one] as number;
        pairs.right[pair] = members[other] as number;
      }
    }
  }
  return pairs;
}

function countOf(starts: Uint32Array): number {
  let count = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const size = (starts[block + 1] as number) - (starts[block] as number);
    count += (size * (size - 1)) / 2;
  }
  return count;
}
