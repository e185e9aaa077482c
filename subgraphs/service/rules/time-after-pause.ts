import { addOpenTime } from "./add-open-time.js";
import { openTimeBetween } from "./open-time-between.js";
import type { Counting } from "./time-due.js";
import type { WorkCalendar } from "./work-calendar.js";

/** When a clock stood still, and since when it had run before: from its start, or from the end of the pause before. */
export interface Pause {
  readonly since: Date;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Where an instant of a clock moves to by a pause: what was left of the way to it when the pause began is left when
 * it ends. What had passed already stays where it was: a pause heals no breach. Requirements 003-17.
 */
export function timeAfterPause(calendar: WorkCalendar, counting: Counting, planned: Date, pause: Pause): Date {
  if (planned <= pause.from) return planned;
  if (counting === "OPEN_TIME") return addOpenTime(calendar, pause.to, openTimeBetween(calendar, pause.from, planned));
  // It counts from its first opening on, closed or not: what is left is less only if it had begun to.
  const begun = addOpenTime(calendar, pause.since, 0).getTime();
  const left = Math.max(0, planned.getTime() - Math.max(begun, pause.from.getTime()));
  return new Date(addOpenTime(calendar, pause.to, 0).getTime() + left);
}
