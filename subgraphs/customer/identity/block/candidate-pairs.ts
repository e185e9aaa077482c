import type { Blocks } from "./blocks.js";

/**
 * Visits every pair of registrations that share a block, once, the smaller
 * row first, rows in order.
 */
export function forEachCandidate(
  { starts, members, ownStarts, own }: Blocks,
  visit: (left: number, right: number) => void,
): void {
  const size = ownStarts.length - 1;
  const seenBy = new Int32Array(size).fill(-1);
  for (let left = 0; left < size; left++) {
    for (let index = ownStarts[left] as number; index < (ownStarts[left + 1] as number); index++) {
      const block = own[index] as number;
      for (let place = starts[block] as number; place < (starts[block + 1] as number); place++) {
        const right = members[place] as number;
        if (right <= left || seenBy[right] === left) continue;
        seenBy[right] = left;
        visit(left, right);
      }
    }
  }
}
