import { type EntityManager, In } from "typeorm";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { endClock } from "../rules/end-clock.js";

/**
 * Ends clocks that run or stand still. What they would have told later is no longer planned; what was due before the
 * end and has not been raised yet still will be: a late word heals no breach.
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
  const planned = "delete from case_alarm where clock_id = any($1) and raised_at is null and (is_held or due_at > $2)";
  await tx.query(planned, [clocks.map(({ id }) => id), end.at]);
}
