import type { IdNumber } from "../normalise/id-number.js";
import type { Level } from "./comparisons.js";
import { isSlip } from "./slip.js";

/**
 * How far two identity documents agree. One digit wrong or two swapped is a
 * slip; so is a resident id that was cut to 15 digits without its century.
 * A number that fails its check can be a slip of a good one, but proves nothing
 * when it is not, and documents of two kinds say nothing: undefined. Symmetric.
 */
export function compareIdNumbers(left: IdNumber, right: IdNumber): Level<"idNumber"> | undefined {
  if (left.number === right.number) return "same";
  if (isSlip(left.number, right.number) || withoutCentury(left.number) === withoutCentury(right.number)) return "slip";
  if (left.kind === "invalid" || right.kind === "invalid" || left.kind !== right.kind) return undefined;
  return "different";
}

/** The form of 15 digits: no century, no check character. Other numbers stay. */
function withoutCentury(number: string): string {
  return number.length === 18 ? number.slice(0, 6) + number.slice(8, 17) : number;
}
