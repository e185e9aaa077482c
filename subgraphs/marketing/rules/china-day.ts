/** China has one time for the whole country, eight hours ahead, and no summer time. */
const ahead = 8 * 60 * 60 * 1_000;

/** The day that it is in China at an instant, as YYYY-MM-DD. */
export function chinaDay(instant: Date): string {
  return new Date(instant.getTime() + ahead).toISOString().slice(0, 10);
}
