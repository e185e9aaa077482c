import { type EntityManager, In } from "typeorm";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { endClock } from "../rules/end-clock.js";

/**
 * Ends clocks that run or stand still. What they would have told is no longer planned, except that a clock that was
 * missed still tells what was due before its end, if nobody was there to raise it: a late word heals no breach.
 */
export async function endClocks(
  tx: EntityManager,
  clocks: readonly CaseClock[],
  end: { readonly at: Date; readonly pausedAt: Date | null; readonly isCalledOff: boolean },
): Promise<void> {
  if (clocks.length === 0) return;
  const byState = new Map<CaseClockState, string[]>();
  for (const { id, dueAt } of clocks) {
    const state = CaseClockState[endClock(dueAt, end)];
    byState.set(state, [...(byState.get(state) ?? []), id]);
  }
  for (const [state, ids] of byState) await tx.update(CaseClock, { id: In(ids) }, { state, endedAt: end.at });
  await tx.query(
    `delete from case_alarm a using case_clock k where k.id = a.clock_id and k.id = any($1) and a.raised_at is null
      and (k.state <> 'MISSED' or a.is_held or a.due_at > $2)`,
    [clocks.map(({ id }) => id), end.at],
  );
}
