import { addDays } from "./add-days.js";

/**
 * By when the buyer is to register the title: within 90 days of the delivery (城市房地产开发经营管理条例 art. 32).
 * @param deliveredOn when the home was handed over, YYYY-MM-DD; null while it is not
 * @returns the last day, or null before the delivery. Section 5.4.
 */
export function titleDueOn(deliveredOn: string | null): string | null {
  return deliveredOn === null ? null : addDays(deliveredOn, 90);
}
