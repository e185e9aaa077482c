import type { EntityManager } from "typeorm";
import type { Case } from "../entities/case.js";
import type { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { calendarsOf } from "./calendars-of.js";
import { endClocks } from "./end-clocks.js";
import { insertClocks } from "./insert-clocks.js";

/** Sets the end of a clock that runs by hand: the old clock is called off, one with the same beginning takes its place. */
export async function overrideClock(
  tx: EntityManager,
  found: Pick<Case, "id" | "projectCode">,
  clock: CaseClock,
  { dueAt, by, at }: { readonly dueAt: Date; readonly by: string; readonly at: Date },
): Promise<void> {
  const policy = await tx.findOneOrFail(ServicePolicy, { where: { id: clock.policyId } });
  const calendar = (await calendarsOf(tx, [policy.calendarId])).get(policy.calendarId);
  if (!calendar) throw new Error(`Policy ${policy.id} has no calendar.`);
  await endClocks(tx, [clock], { at, pausedAt: null, isCalledOff: true });
  const own = { caseId: found.id, projectCode: found.projectCode, kind: clock.kind, startedAt: clock.startedAt };
  const isPaused = clock.state === CaseClockState.PAUSED;
  await insertClocks(tx, [{ ...own, policy, calendar, dueAt, warnSince: at, isPaused, overriddenBy: by }]);
}
