import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ChangeInput } from "../../shared/write.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnTask, type TaskPayload } from "./perform-on-task.js";
import { stepTask } from "./step-task.js";

/** The task that a department takes on. */
@InputType({ description: "The task that a department takes on, and who does it." })
export class CaseTaskAcceptInput extends ChangeInput {
  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, { nullable: true, description: "Who does it; left out, the caller, if an employee (协办人)." })
  assigneeId?: string | null;
}

/** Takes a task on for its department. Requirements 004-40. */
export function caseTaskAccept(input: CaseTaskAcceptInput, context: ServiceContext): Promise<TaskPayload> {
  const { subject } = context.caller;
  const assigneeId = input.assigneeId ?? (subject.startsWith("emp_") ? subject : undefined);
  return performOnTask(context, "caseTaskAccept", input, (tx) =>
    stepTask(tx, context.caller, input, {
      to: "ACCEPTED",
      text: assigneeId ?? subject,
      ...(assigneeId && { assigneeId }),
    }),
  );
}
