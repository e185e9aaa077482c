import type { Level } from "./comparisons.js";
import { isSlip } from "./slip.js";

/**
 * How far two birth dates agree. One digit off, two digits swapped, day and
 * month swapped, or the first of the month where a clerk knew no day, is a
 * slip, not another person. Takes dates as YYYY-MM-DD. Symmetric.
 */
export function compareBirthDates(left: string, right: string): Level<"birthDate"> {
  if (left === right) return "same";
  return isSlip(left, right) || isTurned(left, right) || isRounded(left, right) ? "slip" : "different";
}

function isTurned(left: string, right: string): boolean {
  return (
    left.slice(0, 4) === right.slice(0, 4) && left.slice(5, 7) === right.slice(8) && left.slice(8) === right.slice(5, 7)
  );
}

function isRounded(left: string, right: string): boolean {
  const sharesMonth = left.slice(0, 7) === right.slice(0, 7);
  if (sharesMonth) return left.endsWith("-01") || right.endsWith("-01");
  return left.slice(0, 4) === right.slice(0, 4) && (left.endsWith("-01-01") || right.endsWith("-01-01"));
}
