import type { Hours } from "./work-calendar.js";

/** Hours as people write them: a weekday, 1 for Monday to 7, and two times of the day, as in 09:00 and 18:00. */
export interface WrittenHours {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

/**
 * Reads the hours of a week.
 * @returns seven lists, Monday's first, each in order; or what is wrong: hours that end before they begin, that
 * overlap, or a week without any
 */
export function readHours(written: readonly WrittenHours[]): Hours[][] | string {
  const week: Hours[][] = Array.from({ length: 7 }, () => []);
  for (const { weekday, opensAt, closesAt } of written) {
    const hours = { from: minutesOf(opensAt), to: minutesOf(closesAt) };
    if (hours.from >= hours.to) return `Hours end after they begin, not from ${opensAt} to ${closesAt}.`;
    week[weekday - 1]?.push(hours);
  }
  for (const hours of week) hours.sort((a, b) => a.from - b.from);
  if (week.some((hours) => hours.some(({ from }, at) => from < (hours[at - 1]?.to ?? 0))))
    return "Hours of a day do not overlap.";
  if (written.length === 0) return "A calendar is open at some time of the week.";
  return week;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
