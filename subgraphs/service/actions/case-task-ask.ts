import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IdOf } from "../../shared/inputs/id-of.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { DateTime } from "../../shared/scalars.js";
import { mayAct, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import type { ServiceContext } from "../loaders/index.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { changeFits } from "../rules/change-fits.js";
import { askTask } from "./ask-task.js";
import { lockCase } from "./lock-case.js";
import { performOnTask, type TaskPayload } from "./perform-on-task.js";

/** What a department is asked to do for a case. */
@InputType({ description: "What a department is asked to do for a case." })
export class CaseTaskAskInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @Field(() => CaseDepartment, { description: "The department that is asked (协办部门)." })
  department!: CaseDepartment;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, { nullable: true, description: "Who of the department is to do it, if one is named (协办人)." })
  assigneeId?: string | null;

  @TextOf(200)
  @Field(() => String, { description: "What is to be done, in one line, 1 to 200 characters (任务)." })
  title!: string;

  @IsOptional()
  @TextOf(4000)
  @Field(() => String, { nullable: true, description: "All that must be known, up to 4,000 characters (任务说明)." })
  text?: string | null;

  @Field(() => DateTime, { description: "By when it is to be done (截止时间)." })
  dueAt!: Date;
}

/** Asks a department to do something for a case; it shows the department what it is told, not the case. Requirements 001-14, 004-40. */
export function caseTaskAsk(input: CaseTaskAskInput, context: ServiceContext): Promise<TaskPayload> {
  const { caller } = context;
  return performOnTask(context, "caseTaskAsk", input, async (tx) => {
    const { caseId, idempotencyKey: _, ...asked } = input;
    const found = await lockCase(tx, caller, caseId, "caseId");
    mayAct(caller, whoActsOn(found.department), found.projectCode);
    const over = changeFits(found.state);
    if (over) throw new Refusal(UserErrorCode.STATE, ["caseId"], over);
    const at = new Date();
    if (asked.dueAt <= at)
      throw new Refusal(
        UserErrorCode.INVALID,
        ["dueAt"],
        `A task is due later than now, not ${asked.dueAt.toISOString()}.`,
      );
    return askTask(tx, caller, found, asked, at);
  });
}
