/** The day on which the demonstration's history ends, so that it is the same whenever it is made. */
export const today = new Date("2026-06-30T04:00:00Z");

const dayLength = 86_400_000;

/** The instant so many days (and hours) after another. */
export function after(instant: Date, days: number, hours = 0): Date {
  return new Date(instant.getTime() + days * dayLength + hours * 3_600_000);
}

/** Nine in the morning in China, on a day written YYYY-MM-DD. */
export function morningOf(day: string): Date {
  return new Date(`${day}T01:00:00Z`);
}
