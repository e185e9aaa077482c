import { type EntityManager, In, IsNull } from "typeorm";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { CasePause } from "../entities/case-pause.js";

/** The clocks of a case that have not ended, and the pause in which they stand still, if they do. */
export interface OpenClocks {
  readonly clocks: CaseClock[];
  readonly pause: CasePause | null;
}

/** Reads the clocks of a case that have not ended. The case is locked, so that they change no more. */
export async function openClocks(tx: EntityManager, caseId: string): Promise<OpenClocks> {
  const state = In([CaseClockState.RUNNING, CaseClockState.PAUSED]);
  const clocks = await tx.find(CaseClock, { where: { caseId, state }, order: { id: "asc" } });
  return { clocks, pause: await tx.findOne(CasePause, { where: { caseId, resumedAt: IsNull() } }) };
}
