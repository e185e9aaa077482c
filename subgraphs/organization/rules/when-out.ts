const dayLength = 86_400_000;

/** China has one time, eight hours ahead. */
const ahead = 8 * 3_600_000;

/**
 * When somebody who leaves is out: at once on the last day itself and later, or else at the midnight in China that ends it.
 * @param leftOn the last day of work, YYYY-MM-DD
 */
export function whenOut(leftOn: string, now: Date): Date {
  const begins = Date.parse(`${leftOn}T00:00:00Z`) - ahead;
  return begins <= now.getTime() ? now : new Date(begins + dayLength);
}
