import { dayNumber, hoursOn } from "./hours-on.js";
import type { WorkCalendar } from "./work-calendar.js";

/** The open time between two instants, in milliseconds; none when the second is not after the first. */
export function openTimeBetween(calendar: WorkCalendar, since: Date, until: Date): number {
  const [begin, end] = [since.getTime(), until.getTime()];
  let open = 0;
  for (let day = dayNumber(begin); day <= dayNumber(end); day += 1)
    for (const [from, to] of hoursOn(calendar, day)) open += Math.max(0, Math.min(to, end) - Math.max(from, begin));
  return open;
}
