import { type WarrantyStart, warrantyEnds } from "./warranty-ends.js";
import type { Component } from "./warranty-terms.js";

/**
 * Whether a part was under warranty on a day.
 * @returns null where no rule can say: before handover, and for what is counted in a city's seasons
 */
export function isUnderWarranty(component: Component, start: WarrantyStart | null, day: string): boolean | null {
  if (start === null || day < start.handedOverOn) return null;
  const { basis, endsOn } = warrantyEnds(component, start);
  if (endsOn === null) return basis === "DESIGN_LIFE" ? true : null;
  return day <= endsOn;
}
