import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { type Payload, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseChannel } from "../entities/case-channel.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseKind } from "../entities/case-kind.js";
import { CasePriority } from "../entities/case-priority.js";
import type { ServiceContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { KnownAs } from "./known-as.js";
import { openCase } from "./open-case.js";
import { performOnCase } from "./perform-on-case.js";
import { subCategoryOf } from "./sub-category-of.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** A new case. */
@InputType({ description: "A new case." })
export class CaseOpenInput extends WriteInput {
  @Field(() => CaseKind, { description: "What sort of matter it is (工单类型)." })
  kind!: CaseKind;

  @Field(() => CaseCategory, { description: "What part of our work it is about (工单类别)." })
  category!: CaseCategory;

  @IsOptional()
  @TextOf(40)
  @Field(() => String, { nullable: true, description: "What exactly within that, by code, if it is known (工单子类)." })
  subCategoryCode?: string | null;

  @Field(() => CaseChannel, { description: "By which way it came in (来源渠道)." })
  channel!: CaseChannel;

  @TextOf(200)
  @Field(() => String, { description: "What the customer said in one line, 1 to 200 characters (主题)." })
  subject!: string;

  @IsOptional()
  @TextOf(4000)
  @Field(() => String, { nullable: true, description: "The same at length, up to 4,000 characters (详细描述)." })
  description?: string | null;

  @IdOf("reg", "cus")
  @Field(() => ID, { description: "The customer's id, or that of one of the person's registrations (客户)." })
  customerHandle!: string;

  @KnownAs("how the person is served is looked for under all")
  knownAs?: string[] | null;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it is about, as in DL-01 (项目代码)." })
  projectCode!: string;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that it is about (房屋)." })
  unitId?: string | null;

  @Field(() => CasePriority, { defaultValue: CasePriority.NORMAL, description: "How much it presses (优先级)." })
  priority!: CasePriority;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description: "The employee who received it, for ever; left out, the caller (首问负责人).",
  })
  firstReceiverId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was received; left out, now (首次受理时间)." })
  receivedAt?: Date | null;

  @Field(() => CaseDepartment, {
    nullable: true,
    description: "The department that answers for it; left out, the caller's own (责任部门).",
  })
  department?: CaseDepartment | null;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description: "The employee who answers for it; left out, the first receiver (责任人).",
  })
  ownerId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "By when it is to be resolved (应解决时间)." })
  dueAt?: Date | null;

  @IsOptional()
  @IdOf("cas")
  @Field(() => ID, {
    nullable: true,
    description: "The first case of the same matter, if it was told before (首次工单).",
  })
  firstCaseId?: string | null;
}

/** Writes a case down, once for an idempotency key. Requirements 000-24, 000-39, 000-40. */
export function caseOpen(input: CaseOpenInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseOpen", input, async (tx) => {
    await subCategoryOf(tx, input);
    return openCase(tx, input, context.caller);
  });
}
