import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import type { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { CaseTaskState } from "../entities/case-task-state.js";
import { writeLog } from "./write-log.js";

/** What is asked of a department. */
export type TaskAsked = Pick<CaseTask, "department" | "title" | "dueAt"> &
  Partial<Pick<CaseTask, "assigneeId" | "text">>;

/** Asks a department to do something for a case, with the first line of the task's log and one in the case's. Returns the task's id. */
export async function askTask(
  tx: EntityManager,
  caller: Caller,
  { id: caseId, projectCode }: Pick<Case, "id" | "projectCode">,
  { assigneeId = null, text = null, ...asked }: TaskAsked,
  at: Date,
): Promise<string> {
  const id = newId("tsk");
  const state = CaseTaskState.ASKED;
  const own = { id, caseId, projectCode, state, askedBy: caller.subject, askedAt: at };
  await tx.insert(CaseTask, { ...own, ...asked, assigneeId, text });
  const entry = { taskId: id, projectCode, state, text: asked.title, actor: caller.subject, at };
  await tx.insert(CaseTaskEntry, { id: newId("tke"), ...entry });
  const line = `${asked.department} ${state}: ${asked.title}`;
  await writeLog(tx, caller, { id: caseId, projectCode }, { kind: CaseLogKind.TASK, text: line, at });
  return id;
}
