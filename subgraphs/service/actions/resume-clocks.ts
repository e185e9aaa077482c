import { type EntityManager, In, IsNull, LessThanOrEqual } from "typeorm";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { CasePause } from "../entities/case-pause.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { timeAfterPause } from "../rules/time-after-pause.js";
import { calendarsOf } from "./calendars-of.js";
import type { OpenClocks } from "./open-clocks.js";

/**
 * Ends a case's pause: its clocks and their alarms move on by what was left to them when it began.
 * @param by who ends it
 * @returns the clocks as they run now
 */
export async function resumeClocks(
  tx: EntityManager,
  { clocks, pause }: OpenClocks,
  by: string,
  at: Date,
): Promise<CaseClock[]> {
  if (!pause) return clocks;
  await tx.update(CasePause, { id: pause.id }, { resumedBy: by, resumedAt: at });
  const policies = await tx.find(ServicePolicy, { where: { id: In(clocks.map(({ policyId }) => policyId)) } });
  const calendars = await calendarsOf(tx, [...new Set(policies.map(({ calendarId }) => calendarId))]);
  const [before] = await tx.find(CasePause, {
    where: { caseId: pause.caseId, resumedAt: LessThanOrEqual(pause.pausedAt) },
    order: { resumedAt: "desc" },
    take: 1,
  });
  const resumed: CaseClock[] = [];
  for (const clock of clocks) {
    const policy = policies.find(({ id }) => id === clock.policyId);
    const calendar = policy && calendars.get(policy.calendarId);
    if (!policy || !calendar) throw new Error(`Clock ${clock.id} has no policy.`);
    const since = new Date(Math.max(clock.startedAt.getTime(), before?.resumedAt?.getTime() ?? 0));
    const moved = (planned: Date): Date =>
      timeAfterPause(calendar, policy.counting, planned, { since, from: pause.pausedAt, to: at });
    const values = { state: CaseClockState.RUNNING, dueAt: moved(clock.dueAt) };
    await tx.update(CaseClock, { id: clock.id }, values);
    for (const alarm of await tx.find(CaseAlarm, { where: { clockId: clock.id, raisedAt: IsNull(), isHeld: true } }))
      await tx.update(CaseAlarm, { id: alarm.id }, { dueAt: moved(alarm.dueAt), isHeld: false });
    resumed.push(Object.assign(clock, values));
  }
  return resumed;
}
