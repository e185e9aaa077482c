import { hash } from "../block/hash.js";

/**
 * Whether two texts of one length are a slip of the hand apart: one character
 * wrong, or two neighbours swapped. Equal texts are no slip.
 */
export function isSlip(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false;
  let start = 0;
  while (left.charCodeAt(start) === right.charCodeAt(start)) start++;
  let end = left.length - 1;
  while (left.charCodeAt(end) === right.charCodeAt(end)) end--;
  if (start === end) return true;
  return start + 1 === end && left[start] === right[end] && left[end] === right[start];
}

/**
 * The first and the last third of a text, as 16 bits each. A slip leaves one of them whole, so that most texts are told apart without being
 * looked at: see `mayBeSlip`.
 */
export function slipEnds(text: string): number {
  const third = Math.floor(text.length / 3);
  return (hash(text.slice(0, third)) << 16) | (hash(text.slice(text.length - third)) & 0xffff);
}

/** False when two texts with these ends are surely no slip of one another. */
export function mayBeSlip(ends: number, others: number): boolean {
  const difference = ends ^ others;
  return (difference & 0xffff) === 0 || difference >>> 16 === 0;
}
