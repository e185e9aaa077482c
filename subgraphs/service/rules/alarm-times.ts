import { addOpenTime } from "./add-open-time.js";
import { openTimeBetween } from "./open-time-between.js";
import type { WorkCalendar } from "./work-calendar.js";

const minute = 60_000;

/** When a policy wants to be heard: after a share of the way, and so many open minutes after the breach. */
export interface AlarmPlan {
  readonly warnPercent: number;
  readonly responsibleAfterMinutes: number;
  readonly executiveAfterMinutes: number;
  /** Minutes of any time, not only open ones. */
  readonly promoteAfterMinutes: number;
}

/** What is raised on the way of a clock, and when. */
export type AlarmTimes = Readonly<Record<"WARNING" | "BREACH" | "TO_RESPONSIBLE" | "TO_EXECUTIVE" | "PROMOTED", Date>>;

/**
 * When a clock's alarms go off: a warning on the way, at the breach, then to the first responsible person of the
 * department, then to the executive, so that nobody has to go to the general manager first; and at some time the case
 * goes before all others, so that a queue full of better customers starves nobody. Requirements 000-36, 001-28, 003-13.
 */
export function alarmTimes(
  calendar: WorkCalendar,
  { since, dueAt }: { readonly since: Date; readonly dueAt: Date },
  { warnPercent, responsibleAfterMinutes, executiveAfterMinutes, promoteAfterMinutes }: AlarmPlan,
): AlarmTimes {
  const share = (openTimeBetween(calendar, since, dueAt) * warnPercent) / 100;
  const later = (minutes: number): Date => (minutes === 0 ? dueAt : addOpenTime(calendar, dueAt, minutes * minute));
  const warning = addOpenTime(calendar, since, Math.floor(share));
  return {
    WARNING: warning < dueAt ? warning : dueAt,
    BREACH: dueAt,
    TO_RESPONSIBLE: later(responsibleAfterMinutes),
    TO_EXECUTIVE: later(executiveAfterMinutes),
    PROMOTED: new Date(dueAt.getTime() + promoteAfterMinutes * minute),
  };
}
