import type { Handover } from "../entities/handover.js";
import { riskPassesOn } from "../rules/risk-passes-on.js";

/** The day from which the customer bears the risk of damage to a unit, or null while it is ours. */
export function riskOfHandover(handover: Handover): string | null {
  return riskPassesOn(handover);
}
