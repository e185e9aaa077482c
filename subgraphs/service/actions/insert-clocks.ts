import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseAlarmEvent } from "../entities/case-alarm-event.js";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import type { ServicePolicy } from "../entities/service-policy.js";
import { type AlarmTimes, alarmTimes } from "../rules/alarm-times.js";
import type { WorkCalendar } from "../rules/work-calendar.js";

/** A clock that is to run. */
export interface NewClock {
  readonly caseId: string;
  readonly projectCode: string;
  readonly kind: CaseClockKind;
  readonly policy: ServicePolicy;
  readonly calendar: WorkCalendar;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** Since when the way to the warning counts, if it is not since the clock started. */
  readonly warnSince?: Date;
  readonly isPaused: boolean;
  readonly overriddenBy?: string | null;
}

/** Sets clocks going, each with the alarms that it will raise; planned with it in one transaction, none can be forgotten. */
export async function insertClocks(tx: EntityManager, wanted: readonly NewClock[]): Promise<void> {
  if (wanted.length === 0) return;
  const made = wanted.map((clock) => ({ ...clock, id: newId("clk") }));
  const rows = made.map(
    ({ id, caseId, projectCode, kind, policy, startedAt, dueAt, isPaused, overriddenBy = null }) => {
      const state = isPaused ? CaseClockState.PAUSED : CaseClockState.RUNNING;
      return { id, caseId, projectCode, kind, policyId: policy.id, state, startedAt, dueAt, overriddenBy };
    },
  );
  await tx.insert(CaseClock, rows);
  await tx.insert(CaseAlarm, made.flatMap(alarmsOf));
}

function alarmsOf(clock: NewClock & { readonly id: string }): Partial<CaseAlarm>[] {
  const {
    id: clockId,
    caseId,
    projectCode,
    calendar,
    policy,
    startedAt,
    warnSince = startedAt,
    dueAt,
    isPaused,
  } = clock;
  const times = alarmTimes(calendar, { since: warnSince, dueAt }, policy);
  return alarmsFor(clock.kind).map((event) => ({
    ...{ id: newId("alm"), clockId, caseId, projectCode, event: CaseAlarmEvent[event] },
    ...{ dueAt: times[event], isHeld: isPaused },
  }));
}

/** Only a case that is not resolved in time goes to the front of the queue. */
function alarmsFor(kind: CaseClockKind): (keyof AlarmTimes)[] {
  const always = ["WARNING", "BREACH", "TO_RESPONSIBLE", "TO_EXECUTIVE"] as const;
  return kind === CaseClockKind.RESOLVE ? [...always, "PROMOTED"] : [...always];
}
