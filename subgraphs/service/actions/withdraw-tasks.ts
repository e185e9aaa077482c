import { type EntityManager, In } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { CaseTaskState } from "../entities/case-task-state.js";

/** Takes back what departments are still asked to do for a case that was called off. The case is held by the caller's transaction. */
export async function withdrawTasks(
  tx: EntityManager,
  { subject: actor }: Caller,
  caseId: string,
  text: string,
): Promise<void> {
  const where = { caseId, state: In([CaseTaskState.ASKED, CaseTaskState.ACCEPTED]) };
  const open = await tx.find(CaseTask, { where, order: { id: "asc" }, lock: { mode: "pessimistic_write" } });
  const at = new Date();
  const state = CaseTaskState.WITHDRAWN;
  for (const { id: taskId, projectCode, version } of open) {
    await tx.update(CaseTask, { id: taskId }, { state, endedAt: at, outcome: text, version: version + 1 });
    await tx.insert(CaseTaskEntry, { id: newId("tke"), taskId, projectCode, state, text, actor, at });
  }
}
