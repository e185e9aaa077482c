import { ArrayMaxSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { change, mayAct, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import { Remedy } from "../entities/remedy.js";
import { RemedyState } from "../entities/remedy-state.js";
import { Survey } from "../entities/survey.js";
import { SurveyAnswer } from "../entities/survey-answer.js";
import { SurveyState } from "../entities/survey-state.js";
import { SurveyScale } from "../entities/survey-scale.js";
import { SurveyTemplate } from "../entities/survey-template.js";
import type { ServiceContext } from "../loaders/index.js";
import { remedyFor } from "../rules/remedy-for.js";
import { scoreSurvey } from "../rules/score-survey.js";
import { lockSeen } from "./lock-seen.js";
import { performOnSurvey, type SurveyPayload } from "./perform-on-survey.js";

/** An answer to one question. */
@InputType({ description: "An answer to one question." })
export class SurveyAnswerItem {
  @Field(() => String, { description: "The question's name within its template, as in Q1 (题目代码)." })
  question!: string;

  @Field(() => Int, { nullable: true, description: "The answer on the question's scale (分值)." })
  score?: number | null;

  @IsOptional()
  @TextOf(2000)
  @Field(() => String, { nullable: true, description: "The answer in words, up to 2,000 characters (文字)." })
  text?: string | null;
}

/** What somebody answered. */
@InputType({ description: "What somebody answered." })
export class SurveyAnswerInput extends WriteInput {
  @Field(() => ID, { description: "The survey's id." })
  id!: string;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [SurveyAnswerItem], { description: "The answers; what must be answered must be among them (答案)." })
  answers!: SurveyAnswerItem[];
}

/**
 * Writes down what somebody answered, once, in time; what is low must be put right. Whose work it is about does not
 * write the answer down, and of the others one of our people only the own one. Requirements 003-21, 003-22.
 */
export function surveyAnswer(input: SurveyAnswerInput, context: ServiceContext): Promise<SurveyPayload> {
  return performOnSurvey(context, "surveyAnswer", input, (tx) => answer(tx, input, context));
}

async function answer(tx: EntityManager, input: SurveyAnswerInput, { caller }: ServiceContext): Promise<string> {
  const found = await lockSeen(tx, caller, Survey, { id: input.id, name: "survey" });
  if (caller.subject !== found.respondent)
    mayAct(caller, ["service_agent", "service_manager", "application"], found.projectCode);
  if (caller.subject === found.employeeId)
    throw new Refusal(UserErrorCode.STATE, ["id"], "Whose work it is about does not write the answer down.");
  const now = new Date();
  const state = found.stateAt(now);
  if (state === SurveyState.ANSWERED || state === SurveyState.EXPIRED)
    throw new Refusal(UserErrorCode.STATE, ["id"], `A survey is answered once, in time; this one is ${state}.`);
  const template = await tx.findOneOrFail(SurveyTemplate, { where: { id: found.templateId } });
  const whole = scoreSurvey(template.questions, input.answers);
  if (typeof whole === "string") throw new Refusal(UserErrorCode.INVALID, ["answers"], whole);
  await change(tx, Survey, found, { state: SurveyState.ANSWERED, answeredAt: now, ...whole });
  const rows = input.answers.map((one) => answerRow(found, template, one));
  await tx.insert(SurveyAnswer, rows);
  await openRemedy(tx, found, template, { input, now });
  return found.id;
}

function answerRow(
  { id: surveyId, projectCode }: Survey,
  { questions }: SurveyTemplate,
  item: SurveyAnswerItem,
): SurveyAnswer {
  const { question, score = null, text = null } = item;
  const dimension = questions.find(({ code }) => code === question)?.dimension ?? null;
  return { id: newId("sva"), surveyId, projectCode, question, dimension, score, text };
}

async function openRemedy(
  tx: EntityManager,
  { id: surveyId, projectCode, department }: Survey,
  { questions, lowScore, remedyHours }: SurveyTemplate,
  { input, now }: { input: SurveyAnswerInput; now: Date },
): Promise<void> {
  const scored = questions.flatMap(({ code, scale, dimension }) => {
    const score = input.answers.find(({ question }) => question === code)?.score;
    return scale === SurveyScale.FIVE && score != null ? [{ name: dimension ?? code, score }] : [];
  });
  const remedy = remedyFor(scored, { low: lowScore, hours: remedyHours, at: now });
  if (!remedy) return;
  const row = { id: newId("rmd"), surveyId, projectCode, department: department ?? CaseDepartment.SERVICE, ...remedy };
  await tx.insert(Remedy, { ...row, state: RemedyState.OPEN, openedAt: now });
}
