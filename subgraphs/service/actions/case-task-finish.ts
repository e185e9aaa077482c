import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput } from "../../shared/write.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnTask, type TaskPayload } from "./perform-on-task.js";
import { stepTask } from "./step-task.js";

/** The task that is done. */
@InputType({ description: "The task that is done." })
export class CaseTaskFinishInput extends ChangeInput {
  @TextOf(2000)
  @Field(() => String, { description: "What was done, 1 to 2,000 characters (处理结果)." })
  result!: string;
}

/** Says that a task is done, and what was done. Requirements 004-40. */
export function caseTaskFinish(input: CaseTaskFinishInput, context: ServiceContext): Promise<TaskPayload> {
  return performOnTask(context, "caseTaskFinish", input, (tx) =>
    stepTask(tx, context.caller, input, { to: "DONE", text: input.result }),
  );
}
