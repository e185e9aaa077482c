import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput } from "../../shared/write.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnTask, type TaskPayload } from "./perform-on-task.js";
import { stepTask } from "./step-task.js";

/** The task that is not needed any more. */
@InputType({ description: "The task that is not needed any more." })
export class CaseTaskWithdrawInput extends ChangeInput {
  @TextOf(2000)
  @Field(() => String, { description: "Why not, 1 to 2,000 characters (撤回原因)." })
  reason!: string;
}

/** Takes a task back, by whoever may act on its case. Requirements 004-40. */
export function caseTaskWithdraw(input: CaseTaskWithdrawInput, context: ServiceContext): Promise<TaskPayload> {
  return performOnTask(context, "caseTaskWithdraw", input, (tx) =>
    stepTask(tx, context.caller, input, { to: "WITHDRAWN", text: input.reason }),
  );
}
