import type { EntityManager } from "typeorm";
import { type Payload, perform, type WriteInput } from "../../shared/write.js";
import type { CaseTask } from "../entities/case-task.js";
import type { ServiceContext } from "../loaders/index.js";

/** What every mutation of a task answers. */
export type TaskPayload = Payload<"task", CaseTask>;

/** Carries out a mutation of one task in one transaction, and reads the task for the answer. `work` returns its id. */
export function performOnTask(
  context: ServiceContext,
  mutation: string,
  input: WriteInput,
  work: (tx: EntityManager) => Promise<string>,
): Promise<TaskPayload> {
  const { taskById } = context.loaders;
  return perform(context, mutation, input, { field: "task", work, load: (id) => taskById.clear(id).load(id) });
}
