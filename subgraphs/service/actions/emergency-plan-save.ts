import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { ShortCode } from "../../shared/inputs/short-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseKind } from "../entities/case-kind.js";
import { CasePriority } from "../entities/case-priority.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import type { ServiceContext } from "../loaders/index.js";
import { comparable } from "./knowledge-words.js";
import { saveByCode } from "./save-by-code.js";

const aMonth = 30 * 24 * 60;

/** A step of a plan. */
@InputType({ description: "What a department has to do in an emergency." })
export class EmergencyStepInput {
  @TextOf(200)
  @Field(() => String, { description: "What is to be done, in one line, 1 to 200 characters (步骤)." })
  title!: string;

  @IsOptional()
  @TextOf(2000)
  @Field(() => String, { nullable: true, description: "The duty in words, up to 2,000 characters (职责)." })
  duty?: string | null;

  @Field(() => CaseDepartment, { description: "The department that does it (责任部门)." })
  department!: CaseDepartment;

  @Min(1, { message: "A step has a minute at the least, and had $value." })
  @Max(aMonth, { message: "A step has $constraint1 minutes at the most, and had $value." })
  @Field(() => Int, { description: "Within how many minutes of the start, 1 to 43,200 (时限分钟)." })
  dueMinutes!: number;
}

/** An emergency plan. */
@InputType({
  description: "An emergency plan: a new one, or with a version the one with this code, written otherwise.",
})
export class EmergencyPlanSaveInput extends WriteInput {
  @ShortCode()
  @Field(() => String, { description: "Its short name, for ever, as in FIRE (预案代码)." })
  code!: string;

  @TextOf(100)
  @Field(() => String, { description: "Its name, 1 to 100 characters (预案名称)." })
  name!: string;

  @IsOptional()
  @ProjectCode()
  @Field(() => String, { nullable: true, description: "The only project where it holds; left out, all (项目代码)." })
  projectCode?: string | null;

  @Field(() => CaseKind, { nullable: true, description: "Only cases of this sort set it off (工单类型)." })
  kind?: CaseKind | null;

  @Field(() => CaseCategory, { nullable: true, description: "Only cases of this category do (工单类别)." })
  category?: CaseCategory | null;

  @ArrayMaxSize(50, { message: "At most $constraint1 sub-categories are named." })
  @ShortCode({ each: true })
  @Field(() => [String], { defaultValue: [], description: "Sub-categories any of which sets it off (触发子类)." })
  subCategoryCodes!: string[];

  @ArrayMaxSize(50, { message: "At most $constraint1 words are named." })
  @Matches(/^(?=.*\S)[^\0]{2,20}$/u, { each: true, message: "A word has 2 to 20 characters." })
  @Field(() => [String], { defaultValue: [], description: "Words any of which sets it off (触发词)." })
  words!: string[];

  @Field(() => CasePriority, { defaultValue: CasePriority.URGENT, description: "The least priority then (优先级)." })
  priority!: CasePriority;

  @ArrayMinSize(1, { message: "A plan has a step at the least." })
  @ArrayMaxSize(30, { message: "A plan has $constraint1 steps at the most." })
  @ValidateNested({ each: true })
  @Field(() => [EmergencyStepInput], { description: "What each department has to do, 1 to 30 steps (预案步骤)." })
  steps!: EmergencyStepInput[];

  @Field(() => Boolean, { defaultValue: false, description: "Whether it is set off no more (是否停用)." })
  isRetired!: boolean;

  @Field(() => Int, { nullable: true, description: "The version that the caller read; left out for a new one (版本)." })
  version?: number | null;
}

/** Writes an emergency plan, new or otherwise; what was started goes on as it was. Requirements 003-14. */
export function emergencyPlanSave(
  input: EmergencyPlanSaveInput,
  context: ServiceContext,
): Promise<Payload<"plan", EmergencyPlan>> {
  const { caller, loaders } = context;
  return perform(context, "emergencyPlanSave", input, {
    field: "plan",
    load: (id) => loaders.emergencyPlanById.clear(id).load(id),
    work: (tx) => {
      mustWorkFor(caller, input.projectCode);
      const named = { code: input.code, version: input.version, what: "plan", prefix: "epl" };
      return saveByCode(tx, EmergencyPlan, named, valuesOf(input));
    },
  });
}

function valuesOf(input: EmergencyPlanSaveInput): Partial<EmergencyPlan> {
  const { name, projectCode = null, kind = null, category = null, subCategoryCodes, priority, isRetired } = input;
  const steps = input.steps.map(({ title, duty = null, department, dueMinutes }) => {
    return { title, duty, department, dueMinutes };
  });
  const words = input.words.map(comparable);
  return { name, projectCode, kind, category, subCategoryCodes, words, priority, steps, isRetired };
}
