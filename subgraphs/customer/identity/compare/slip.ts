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
