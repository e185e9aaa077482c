import { addDays } from "./add-days.js";

/**
 * By when a signed contract is to be filed with the authority: within 30 days of signing (城市房地产开发经营管理条例 art. 26).
 * That it was not filed does not void it.
 * @param signedOn when the contract was signed, YYYY-MM-DD; null while it is not
 * @returns the last day, or null before there is a contract. Section 5.4.
 */
export function filingDueOn(signedOn: string | null): string | null {
  return signedOn === null ? null : addDays(signedOn, 30);
}
