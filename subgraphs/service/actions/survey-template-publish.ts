import { ArrayMaxSize, ArrayMinSize, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { SatisfactionDimension } from "../entities/satisfaction-dimension.js";
import { SurveyScale } from "../entities/survey-scale.js";
import { SurveyTemplate } from "../entities/survey-template.js";
import type { ServiceContext } from "../loaders/index.js";

/** A question of a survey. */
@InputType({ description: "A question of a survey." })
export class SurveyQuestionInput {
  @Matches(/^[A-Z][A-Z0-9_]{0,29}$/, { message: 'A question is named like Q1 or OVERALL, and was "$value".' })
  @Field(() => String, {
    description: "Its name: OVERALL for the satisfaction with the whole, RECOMMEND for NPS (题目代码).",
  })
  code!: string;

  @TextOf(300)
  @Field(() => String, { description: "What is asked, 1 to 300 characters (题目)." })
  text!: string;

  @Field(() => SurveyScale, { description: "How it is answered (题型)." })
  scale!: SurveyScale;

  @Field(() => SatisfactionDimension, { nullable: true, description: "What it measures (维度)." })
  dimension?: SatisfactionDimension | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether it must be answered (必答)." })
  required!: boolean;
}

/** A new version of an instrument. */
@InputType({ description: "A new version of an instrument, or a new instrument." })
export class SurveyTemplatePublishInput extends WriteInput {
  @Matches(/^[A-Z][A-Z0-9_]{2,29}$/, { message: 'An instrument is named like SERVICE_SIX, and was "$value".' })
  @Field(() => String, { description: "The instrument's name through all versions (问卷代码)." })
  code!: string;

  @TextOf(100)
  @Field(() => String, { description: "Its title, 1 to 100 characters (标题)." })
  title!: string;

  @ArrayMinSize(1, { message: "A survey asks at least one question." })
  @ArrayMaxSize(50, { message: "A survey asks at most 50 questions." })
  @ValidateNested({ each: true })
  @Field(() => [SurveyQuestionInput], { description: "Its questions, in their order (题目)." })
  questions!: SurveyQuestionInput[];

  @Min(1)
  @Max(90)
  @Field(() => Int, { defaultValue: 14, description: "For how many days an answer is waited for, 1 to 90 (有效天数)." })
  validDays!: number;

  @Min(1)
  @Max(4)
  @Field(() => Int, { defaultValue: 2, description: "This score of five and below opens a remedy, 1 to 4 (低分线)." })
  lowScore!: number;

  @Min(1)
  @Max(720)
  @Field(() => Int, { defaultValue: 48, description: "Within how many hours it is put right, 1 to 720 (补救时限)." })
  remedyHours!: number;
}

/** Publishes the next version of an instrument; surveys that were sent keep the one they were sent with. Requirements 003-24. */
export function surveyTemplatePublish(
  input: SurveyTemplatePublishInput,
  context: ServiceContext,
): Promise<Payload<"surveyTemplate", SurveyTemplate>> {
  const { loaders } = context;
  const load = (id: string) => loaders.surveyTemplateById.clear(id).load(id);
  return perform(context, "surveyTemplatePublish", input, {
    field: "surveyTemplate",
    load,
    work: async (tx) => {
      const { code, title, questions, validDays, lowScore, remedyHours } = input;
      if (new Set(questions.map((question) => question.code)).size < questions.length)
        throw new Refusal(UserErrorCode.INVALID, ["questions"], "Each question has a name of its own.");
      const last = await tx.findOne(SurveyTemplate, { where: { code }, order: { number: "DESC" } });
      const id = newId("svt");
      const asked = questions.map(({ dimension = null, ...question }) => ({ ...question, dimension }));
      const row = { id, code, title, questions: asked, validDays, lowScore, remedyHours };
      await tx.insert(SurveyTemplate, { ...row, number: (last?.number ?? 0) + 1, publishedAt: new Date() });
      return id;
    },
  });
}
