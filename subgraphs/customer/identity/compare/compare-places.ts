import type { Level } from "./comparisons.js";

/** The pairs of neighbouring letters of an address in free text, sorted; words in another order have nearly the same ones. */
export function lettersOf(words: readonly string[]): Uint16Array {
  const text = words.join("");
  const pairs = new Uint16Array(Math.max(0, text.length - 1));
  for (let index = 0; index < pairs.length; index++) {
    pairs[index] = (Math.imul(text.charCodeAt(index), 31) + text.charCodeAt(index + 1)) & 0xffff;
  }
  return pairs.sort();
}

/**
 * How far two addresses in free text agree, by the share of letter pairs that
 * they have in common (Dice): letters wrong, words split or moved cost little.
 * Takes what `lettersOf` returns. Symmetric.
 */
export function comparePlaces(left: Uint16Array, right: Uint16Array): Level<"place"> {
  let common = 0;
  for (let one = 0, other = 0; one < left.length && other < right.length;) {
    const difference = (left[one] as number) - (right[other] as number);
    if (difference === 0) common++;
    if (difference <= 0) one++;
    if (difference >= 0) other++;
  }
  const share = (2 * common) / Math.max(1, left.length + right.length);
  if (share >= 0.9) return "same";
  if (share >= 0.7) return "near";
  return share >= 0.5 ? "partly" : "different";
}
