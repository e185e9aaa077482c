/**
 * Whether an occupancy may be given an end: it has none yet, or one that is still to come and may come earlier.
 * @param to the first day on which it does not hold, null while none is known
 * @returns why not, or undefined
 */
export function mayStillEnd(to: string | null, today: string): string | undefined {
  return to !== null && to <= today ? `It ended on ${to} already.` : undefined;
}
