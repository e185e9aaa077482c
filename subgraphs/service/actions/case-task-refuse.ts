import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput } from "../../shared/write.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnTask, type TaskPayload } from "./perform-on-task.js";
import { stepTask } from "./step-task.js";

/** The task that a department will not do. */
@InputType({ description: "The task that a department will not do." })
export class CaseTaskRefuseInput extends ChangeInput {
  @TextOf(2000)
  @Field(() => String, { description: "Why not, 1 to 2,000 characters (拒绝原因)." })
  reason!: string;
}

/** Says that a department will not do a task; who asked decides what happens then. Requirements 004-40. */
export function caseTaskRefuse(input: CaseTaskRefuseInput, context: ServiceContext): Promise<TaskPayload> {
  return performOnTask(context, "caseTaskRefuse", input, (tx) =>
    stepTask(tx, context.caller, input, { to: "REFUSED", text: input.reason }),
  );
}
