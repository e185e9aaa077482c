import { addOpenTime } from "./add-open-time.js";
import { openTimeBetween } from "./open-time-between.js";
import type { Counting } from "./time-due.js";
import type { WorkCalendar } from "./work-calendar.js";

/**
 * Where an instant of a clock moves to by a pause: what was left of the way to it when the pause began is left when
 * it ends. What had passed already stays where it was: a pause heals no breach. Requirements 003-17.
 */
export function timeAfterPause(
  calendar: WorkCalendar,
  counting: Counting,
  planned: Date,
  pause: { readonly from: Date; readonly to: Date },
): Date {
  if (planned <= pause.from) return planned;
  if (counting === "OPEN_TIME") return addOpenTime(calendar, pause.to, openTimeBetween(calendar, pause.from, planned));
  const opening = addOpenTime(calendar, pause.from, 0);
  const left = planned.getTime() - Math.min(opening.getTime(), planned.getTime());
  return new Date(addOpenTime(calendar, pause.to, 0).getTime() + left);
}
