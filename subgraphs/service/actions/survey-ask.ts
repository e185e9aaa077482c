import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { mustWorkFor, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import { SurveyAudience } from "../entities/survey-audience.js";
import { SurveyChannel } from "../entities/survey-channel.js";
import type { ServiceContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { insertSurvey } from "./insert-survey.js";
import { lastTemplate } from "./last-template.js";
import { performOnSurvey, type SurveyPayload } from "./perform-on-survey.js";

/** Somebody who is to be asked without a case. */
@InputType({ description: "Somebody who is to be asked without a case." })
export class SurveyAskInput extends WriteInput {
  @Field(() => String, { description: "The instrument, in its last version, as in FACTORS_FIVE (问卷代码)." })
  templateCode!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it is about (项目代码)." })
  projectCode!: string;

  @Field(() => CaseDepartment, { nullable: true, description: "The department that it is about (被评价部门)." })
  department?: CaseDepartment | null;

  @IsOptional()
  @IdOf("reg", "cus")
  @Field(() => ID, { nullable: true, description: "The customer who is asked (客户)." })
  customerHandle?: string | null;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, { nullable: true, description: "The employee who is asked (员工)." })
  respondentId?: string | null;

  @IsOptional()
  @TextOf(100)
  @Field(() => String, { nullable: true, description: "The name of the expert who is asked (专家)." })
  expert?: string | null;

  @Field(() => SurveyChannel, { description: "By which way, one that the person accepts (调查渠道)." })
  channel!: SurveyChannel;
}

/** Asks a customer, one of our own people or an expert, without a case. Requirements 003-20, 004-20. */
export function surveyAsk(input: SurveyAskInput, context: ServiceContext): Promise<SurveyPayload> {
  return performOnSurvey(context, "surveyAsk", input, async (tx) => {
    const { projectCode, department = null, customerHandle, respondentId, expert, channel } = input;
    mustWorkFor(context.caller, projectCode);
    if ([customerHandle, respondentId, expert].filter(Boolean).length !== 1)
      throw new Refusal(UserErrorCode.INVALID, [], "One is asked: customerHandle, respondentId or expert.");
    const audience = customerHandle ? "CUSTOMER" : respondentId ? "EMPLOYEE" : "EXPERT";
    const template = await lastTemplate(tx, input.templateCode);
    const person = { customerHandle: customerHandle ?? null, respondent: respondentId ?? expert ?? null };
    const about = { caseId: null, employeeId: null, projectCode, department };
    const asked = { ...about, ...person, audience: SurveyAudience[audience], channel };
    const id = await insertSurvey(tx, template, asked, new Date());
    if (id) return id;
    throw new Error("Only a case can have its survey already.");
  });
}
