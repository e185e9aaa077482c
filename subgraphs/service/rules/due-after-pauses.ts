import { timeAfterPause } from "./time-after-pause.js";
import { type Counting, timeDue } from "./time-due.js";
import type { WorkCalendar } from "./work-calendar.js";

/** How much time a clock gives, and how it counts it. */
export interface Span {
  readonly counting: Counting;
  readonly minutes: number;
}

/**
 * When a clock runs out that stood still now and then. Requirements 001-26, 003-17.
 * @param pauses those that have ended, the earliest first; what began before the clock did counts not
 */
export function dueAfterPauses(
  calendar: WorkCalendar,
  { counting, minutes }: Span,
  startedAt: Date,
  pauses: readonly { readonly from: Date; readonly to: Date }[],
): Date {
  let due = timeDue(calendar, counting, startedAt, minutes);
  let since = startedAt;
  for (const { from, to } of pauses) {
    if (from < startedAt) continue;
    due = timeAfterPause(calendar, counting, due, { since, from, to });
    since = to;
  }
  return due;
}
