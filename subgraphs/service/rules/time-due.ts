import { addOpenTime } from "./add-open-time.js";
import type { WorkCalendar } from "./work-calendar.js";

const minute = 60_000;

/** How a clock counts: open time only; or any time from the next opening on, as Vanke's old rule did. */
export type Counting = "OPEN_TIME" | "NEXT_OPENING";

/**
 * When a clock runs out. NEXT_OPENING is Vanke's old rule: what comes in while we are closed is due so many minutes
 * after the next opening, whether we close for lunch in between or not. Requirements 001-26, 001-27.
 */
export function timeDue(calendar: WorkCalendar, counting: Counting, since: Date, minutes: number): Date {
  if (counting === "OPEN_TIME") return addOpenTime(calendar, since, minutes * minute);
  return new Date(addOpenTime(calendar, since, 0).getTime() + minutes * minute);
}
