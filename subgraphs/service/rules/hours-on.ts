import type { WorkCalendar } from "./work-calendar.js";

const dayLength = 86_400_000;

/** China has one time, eight hours before UTC, and no summer time since 1991. */
const offset = 8 * 3_600_000;

/** The stretches, as instants in milliseconds, during which a calendar is open on a day. */
export type Opening = readonly [from: number, to: number];

/** The number of the day in China on which an instant lies, counted from 1 January 1970. */
export function dayNumber(instant: number): number {
  return Math.floor((instant + offset) / dayLength);
}

/**
 * When a calendar is open on a day: as the weekday says, unless the day is a holiday or a make-up working day (调休).
 * @param day the day's number, see `dayNumber`
 */
export function hoursOn({ week, days }: WorkCalendar, day: number): Opening[] {
  const exception = days.get(new Date(day * dayLength).toISOString().slice(0, 10));
  if (exception === null) return [];
  const weekday = exception ?? ((day + 3) % 7) + 1; // 1 January 1970 was a Thursday
  const midnight = day * dayLength - offset;
  return (week[weekday - 1] ?? []).map(({ from, to }) => [midnight + from * 60_000, midnight + to * 60_000]);
}
