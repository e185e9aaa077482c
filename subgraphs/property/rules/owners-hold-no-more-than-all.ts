import type { Period } from "./periods-overlap.js";

/** Somebody's part in a unit for a time. */
export interface Ownership extends Period {
  readonly role: string;
  readonly sharePercent: number | null;
}

/**
 * Whether the owners of a unit hold at most all of it on every day. An OWNER without a share holds all; a CO_OWNER without one
 * holds jointly with the owner and adds nothing (民法典 art. 298, 299: 按份共有 and 共同共有).
 * @returns the first day on which they would hold more, and how much, or undefined
 */
export function ownersHoldNoMoreThanAll(owners: readonly Ownership[]): string | undefined {
  // What is held only grows on a day on which somebody begins.
  const days = [...new Set(owners.map(({ from }) => from))].sort();
  for (const day of days) {
    const held = owners.filter(({ from, to }) => from <= day && (to === null || day < to));
    const hundredths = held.reduce((sum, owner) => sum + hundredthsOf(owner), 0);
    if (hundredths > 10_000)
      return `On ${day} its owners would hold ${hundredths / 100} percent of it; they can hold 100 at the most.`;
  }
  return undefined;
}

/** Counted in hundredths of a percent, since fractions do not add up in binary. */
function hundredthsOf({ role, sharePercent }: Ownership): number {
  if (sharePercent !== null) return Math.round(sharePercent * 100);
  return role === "OWNER" ? 10_000 : 0;
}
