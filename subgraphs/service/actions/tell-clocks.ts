import type { EntityManager } from "typeorm";
import type { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { type ClockEvent, clocksAfter } from "../rules/clocks-after.js";
import { endClocks } from "./end-clocks.js";
import { openClocks } from "./open-clocks.js";
import type { PolicyScope } from "./policy-for.js";
import { resumeClocks } from "./resume-clocks.js";
import { startClocks } from "./start-clocks.js";

/**
 * Tells a case's clocks what happened. A step ends a pause: the work goes on; a reply alone does not.
 * @param found the case, locked
 * @param by who did it
 * @returns by when the case is to be resolved, if that is another time now
 */
export async function tellClocks(
  tx: EntityManager,
  found: PolicyScope & Pick<Case, "id">,
  event: Exclude<ClockEvent, "OPENED">,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Date | undefined> {
  const change = clocksAfter[event];
  const open = await openClocks(tx, found.id);
  const keepsPause = event === "REPLIED";
  const clocks = keepsPause ? open.clocks : await resumeClocks(tx, open, by, at);
  const pausedAt = keepsPause ? (open.pause?.pausedAt ?? null) : null;
  const ended = clocks.filter(({ kind }) => change.end.includes(kind));
  await endClocks(tx, ended, { at, pausedAt, isCalledOff: event === "CANCELLED" });
  const started = await startClocks(tx, found, change.start, { at, by });
  const wasPaused = !keepsPause && open.pause !== null;
  return started ?? (wasPaused ? clocks.find(({ kind }) => kind === CaseClockKind.RESOLVE)?.dueAt : undefined);
}
