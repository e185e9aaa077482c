import type { EntityManager } from "typeorm";
import type { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import type { Clock } from "../rules/clocks-after.js";
import { timeDue } from "../rules/time-due.js";
import { calendarsOf } from "./calendars-of.js";
import type { NewClock } from "./insert-clocks.js";
import { minutesOf } from "./minutes-of.js";
import { policyFor, type PolicyScope } from "./policy-for.js";

/** When clocks start, and the end that somebody set for resolving, if somebody did. */
export interface ClockStart {
  readonly at: Date;
  readonly resolveBy?: Date | null;
  readonly by: string;
}

/**
 * Plans clocks of a case by the policy in effect when they start. Writes nothing, so that a new case can be written
 * with its due time before them.
 */
export async function planClocks(
  tx: EntityManager,
  about: PolicyScope & Pick<Case, "id">,
  kinds: readonly Clock[],
  { at, resolveBy, by }: ClockStart,
): Promise<NewClock[]> {
  const policy = kinds.length > 0 ? await policyFor(tx, about, at) : undefined;
  const calendar = policy && (await calendarsOf(tx, [policy.calendarId])).get(policy.calendarId);
  if (!policy || !calendar) return [];
  return kinds.flatMap((name) => {
    const kind = CaseClockKind[name];
    const minutes = minutesOf(policy, kind);
    if (minutes === null) return [];
    const own = {
      caseId: about.id,
      projectCode: about.projectCode,
      kind,
      policy,
      calendar,
      startedAt: at,
      isPaused: false,
    };
    if (name === "RESOLVE" && resolveBy) return [{ ...own, dueAt: resolveBy, overriddenBy: by }];
    return [{ ...own, dueAt: timeDue(calendar, policy.counting, at, minutes) }];
  });
}
