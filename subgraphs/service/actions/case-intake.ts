import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { DateTime } from "../../shared/scalars.js";
import { type Payload, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseChannel } from "../entities/case-channel.js";
import { CaseKind } from "../entities/case-kind.js";
import { CasePriority } from "../entities/case-priority.js";
import type { ServiceContext } from "../loaders/index.js";
import { subjectOf } from "../rules/subject-of.js";
import { findFirstCase } from "./find-first-case.js";
import { intakeHands } from "./intake-hands.js";
import { KnownAs } from "./known-as.js";
import { openCase } from "./open-case.js";
import { performOnCase } from "./perform-on-case.js";
import { subCategoryOf } from "./sub-category-of.js";

/** What a desk hears, by whichever way it comes in. */
@InputType({ description: "What a desk hears, by whichever way it comes in; the rest follows from it." })
export class CaseIntakeInput extends WriteInput {
  @Field(() => CaseChannel, { description: "By which way it came in (来源渠道)." })
  channel!: CaseChannel;

  @Field(() => CaseKind, { description: "What sort of matter it is (工单类型)." })
  kind!: CaseKind;

  @Field(() => CaseCategory, {
    nullable: true,
    description: "What part of our work it is about; left out, that of the sub-category (工单类别).",
  })
  category?: CaseCategory | null;

  @IsOptional()
  @TextOf(40)
  @Field(() => String, {
    nullable: true,
    description: "What exactly within that, by code; the department that usually answers for it gets it (工单子类).",
  })
  subCategoryCode?: string | null;

  @TextOf(4000)
  @Field(() => String, {
    description: "What was said, 1 to 4,000 characters; its first line is the subject (来电内容).",
  })
  said!: string;

  @IdOf("reg", "cus")
  @Field(() => ID, {
    description: "The customer's id, or the id that `customerRegister` gives the person in the same document (客户).",
  })
  customerHandle!: string;

  @KnownAs("a repeat, and how the person is served, is looked for under all")
  knownAs?: string[] | null;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it is about, as in DL-01 (项目代码)." })
  projectCode!: string;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that it is about, if it is known (房屋)." })
  unitId?: string | null;

  @IsOptional()
  @TextOf(100)
  @Field(() => String, { nullable: true, description: "The home as it was said, up to 100 characters (房号)." })
  room?: string | null;

  @Field(() => CasePriority, { defaultValue: CasePriority.NORMAL, description: "How much it presses (优先级)." })
  priority!: CasePriority;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description:
      "The employee who received it, for ever; left out, the caller, or else who answers for it (首问负责人).",
  })
  firstReceiverId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was received; left out, now (首次受理时间)." })
  receivedAt?: Date | null;
}

/**
 * The one door: takes in what somebody said, once for an idempotency key. Who answers for it is found, and a matter that was
 * told before is linked to its first case. Requirements 000-24, 000-39, 000-40.
 */
export function caseIntake(input: CaseIntakeInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseIntake", input, (tx) => takeIn(tx, input, context.caller));
}

async function takeIn(tx: EntityManager, input: CaseIntakeInput, caller: Caller): Promise<string> {
  const { said, idempotencyKey: _, ...told } = input;
  const { category, sub } = await subCategoryOf(tx, input);
  const matter = { ...told, category, ...subjectOf(said) };
  const handles = [input.customerHandle, ...(input.knownAs ?? [])];
  const hands = await intakeHands(tx, caller, matter, sub?.department);
  return openCase(tx, { ...matter, ...hands, ...(await findFirstCase(tx, caller, matter, handles)) }, caller);
}
