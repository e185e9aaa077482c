import { largeArray } from "../large-array.js";

/** So many bits at a time: with more, what is written lies in more places than a processor keeps at hand. */
const BITS = 11;
const RADIX = 1 << BITS;

interface Keyed {
  keys: Uint32Array;
  values: Uint32Array;
}

/**
 * Sorts values by keys of 32 bits, keeping the order of equals (radix sort in as many passes as the greatest key needs: several times as
 * fast as comparing). Takes arrays of one length, which are used up; returns them or others in their place.
 */
export function sortByKey(keys: Uint32Array, values: Uint32Array): Keyed {
  let greatest = 0;
  for (const key of keys) if (key > greatest) greatest = key;
  let from: Keyed = { keys, values };
  let to: Keyed = { keys: largeArray(Uint32Array, keys.length), values: largeArray(Uint32Array, keys.length) };
  for (let shift = 0; shift < 32 && greatest >>> shift > 0; shift += BITS) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function pass(from: Keyed, to: Keyed, shift: number): void {
  const { keys, values } = from;
  const next = new Uint32Array(RADIX + 1);
  for (const key of keys) {
    const digit = ((key >>> shift) & (RADIX - 1)) + 1;
    next[digit] = (next[digit] as number) + 1;
  }
  for (let digit = 0; digit < RADIX; digit++) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    const digit = (key >>> shift) & (RADIX - 1);
    const place = next[digit] as number;
    next[digit] = place + 1;
    to.keys[place] = key;
    to.values[place] = values[index] as number;
  }
}
