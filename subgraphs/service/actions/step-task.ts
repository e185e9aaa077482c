import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { read } from "../../shared/database.js";
import { all, sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import { change, type ChangeInput, mayAct, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { CaseTaskState } from "../entities/case-task-state.js";
import { tasksSeenBy } from "../loaders/seen-by.js";
import { type TaskState, taskStepFits } from "../rules/task-step-fits.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { whoDoesTask } from "../rules/who-does-task.js";
import { writeLog } from "./write-log.js";

/** A step of a task, and what is said about it. */
export interface TaskStep {
  readonly to: Exclude<TaskState, "ASKED">;
  readonly text: string;
  /** Who does it from now on; left out, it stays. */
  readonly assigneeId?: string;
}

/**
 * Takes a task one step on, in its own log and its case's. The case is held first, as in every change of a case, so that
 * neither waits for the other.
 * @returns the task's id
 * @throws Refusal NOT_FOUND, STATE or STALE_VERSION; FORBIDDEN for whom the task is no business of
 */
export async function stepTask(
  tx: EntityManager,
  caller: Caller,
  input: ChangeInput,
  { to, text, assigneeId }: TaskStep,
): Promise<string> {
  const { id, caseId, projectCode } = await heldTask(tx, caller, input.id, to);
  const task = await tx.findOneOrFail(CaseTask, { where: { id }, lock: { mode: "pessimistic_write" } });
  const wrong = task.version === input.version ? taskStepFits(task.state, to) : undefined;
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["id"], wrong);
  const at = new Date();
  const state = CaseTaskState[to];
  const ended = to === "ACCEPTED" ? {} : { endedAt: at, outcome: text };
  await change(tx, CaseTask, input, { state, ...ended, ...(assigneeId && { assigneeId }) });
  await tx.insert(CaseTaskEntry, { id: newId("tke"), taskId: id, projectCode, state, text, actor: caller.subject, at });
  const line = `${task.department} ${to}: ${task.title}\n${text}`;
  await writeLog(tx, caller, { id: caseId, projectCode }, { kind: CaseLogKind.TASK, text: line, at });
  return id;
}

/** The task, if the caller sees it and may take the step, with its case held. */
async function heldTask(tx: EntityManager, caller: Caller, id: string, to: TaskStep["to"]): Promise<CaseTask> {
  const seen = sql`select t.id from case_task t where ${all(sql`t.id = ${id}`, tasksSeenBy(caller))}`;
  const [row] = await read<{ id: string }>(tx, seen);
  if (!row) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such task.");
  const task = await tx.findOneOrFail(CaseTask, { where: { id } });
  const found = await tx.findOneOrFail(Case, { where: { id: task.caseId }, lock: { mode: "pessimistic_write" } });
  const roles = to === "WITHDRAWN" ? whoActsOn(found.department) : whoDoesTask(task, caller.subject);
  if (roles) mayAct(caller, roles, found.projectCode);
  return task;
}
