import { dayNumber, hoursOn } from "./hours-on.js";
import type { WorkCalendar } from "./work-calendar.js";

/** More than any service level needs, so that a calendar that never opens is a failure and not a loop. */
const mostDays = 20_000;

/**
 * The first instant by which so much open time has gone by since another. No time at all leads to the next opening,
 * which is the instant itself during hours. Requirements 001-26.
 * @param openTime milliseconds
 */
export function addOpenTime(calendar: WorkCalendar, since: Date, openTime: number): Date {
  const begin = since.getTime();
  const today = dayNumber(begin);
  let left = openTime;
  for (let day = today; day < today + mostDays; day += 1) {
    for (const [from, to] of hoursOn(calendar, day)) {
      const start = Math.max(from, begin);
      if (to <= start) continue;
      if (left <= to - start) return new Date(start + left);
      left -= to - start;
    }
  }
  throw new Error("A calendar must open at some time.");
}
