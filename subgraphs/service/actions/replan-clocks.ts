import type { EntityManager } from "typeorm";
import type { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CasePause } from "../entities/case-pause.js";
import { dueAfterPauses } from "../rules/due-after-pauses.js";
import { calendarsOf } from "./calendars-of.js";
import { endClocks } from "./end-clocks.js";
import { insertClocks } from "./insert-clocks.js";
import { minutesOf } from "./minutes-of.js";
import { openClocks } from "./open-clocks.js";
import { policyFor, type PolicyScope } from "./policy-for.js";

/**
 * Puts a case's open clocks on the policy that they would have had, had the case been written down as it is now: from
 * the same beginnings, with the same pauses. An end that was set by hand stays.
 * @returns by when it is to be resolved, if that clock was among them
 */
export async function replanClocks(
  tx: EntityManager,
  found: PolicyScope & Pick<Case, "id">,
  at: Date,
): Promise<Date | undefined> {
  const { clocks, pause } = await openClocks(tx, found.id);
  const pauses = await tx.find(CasePause, { where: { caseId: found.id }, order: { pausedAt: "asc" } });
  const ended = pauses.flatMap(({ pausedAt: from, resumedAt: to }) => (to ? [{ from, to }] : []));
  let resolveBy: Date | undefined;
  for (const clock of clocks.filter(({ overriddenBy }) => overriddenBy === null)) {
    const policy = await policyFor(tx, found, clock.startedAt);
    if (policy?.id === clock.policyId) continue;
    await endClocks(tx, [clock], { at, pausedAt: null, isCalledOff: true });
    const minutes = policy && minutesOf(policy, clock.kind);
    const calendar = policy && (await calendarsOf(tx, [policy.calendarId])).get(policy.calendarId);
    if (!policy || !calendar || !minutes) continue;
    const dueAt = dueAfterPauses(calendar, { counting: policy.counting, minutes }, clock.startedAt, ended);
    const own = { caseId: found.id, projectCode: found.projectCode, kind: clock.kind, startedAt: clock.startedAt };
    await insertClocks(tx, [{ ...own, policy, calendar, dueAt, isPaused: pause !== null }]);
    if (clock.kind === CaseClockKind.RESOLVE) resolveBy = dueAt;
  }
  return resolveBy;
}
