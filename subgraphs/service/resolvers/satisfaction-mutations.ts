import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { remedyFinish, RemedyFinishInput } from "../actions/remedy-finish.js";
import { satisfactionReportMake, SatisfactionReportMakeInput } from "../actions/satisfaction-report-make.js";
import { satisfactionReportReceive, SatisfactionReportReceiveInput } from "../actions/satisfaction-report-receive.js";
import { surveyAnswer, SurveyAnswerInput } from "../actions/survey-answer.js";
import { surveyAsk, SurveyAskInput } from "../actions/survey-ask.js";
import { surveyInvite, SurveyInviteInput } from "../actions/survey-invite.js";
import { surveySent, SurveySentInput } from "../actions/survey-sent.js";
import { surveyTemplatePublish, SurveyTemplatePublishInput } from "../actions/survey-template-publish.js";
import { Remedy } from "../entities/remedy.js";
import { SatisfactionReport } from "../entities/satisfaction-report.js";
import { Survey } from "../entities/survey.js";
import { SurveyTemplate } from "../entities/survey-template.js";
import type { ServiceContext } from "../loaders/index.js";

const SurveyTemplatePublishPayload = payloadOf("SurveyTemplatePublishPayload", "surveyTemplate", SurveyTemplate);
const SurveyInvitePayload = payloadOf("SurveyInvitePayload", "survey", Survey);
const SurveyAskPayload = payloadOf("SurveyAskPayload", "survey", Survey);
const SurveySentPayload = payloadOf("SurveySentPayload", "survey", Survey);
const SurveyAnswerPayload = payloadOf("SurveyAnswerPayload", "survey", Survey);
const RemedyFinishPayload = payloadOf("RemedyFinishPayload", "remedy", Remedy);
const SatisfactionReportMakePayload = payloadOf(
  "SatisfactionReportMakePayload",
  "satisfactionReport",
  SatisfactionReport,
);
const SatisfactionReportReceivePayload = payloadOf(
  "SatisfactionReportReceivePayload",
  "satisfactionReport",
  SatisfactionReport,
);

/** What can be done to know how satisfied people are, and to put right what they are not satisfied with. */
@Resolver(() => Survey)
export class SatisfactionMutations {
  @Mutation(() => SurveyTemplatePublishPayload, {
    nullable: true,
    description: "Publishes the next version of an instrument (发布问卷模板).",
  })
  surveyTemplatePublish(
    @Arg("input", () => SurveyTemplatePublishInput, { description: "The version." }) input: SurveyTemplatePublishInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"surveyTemplate", SurveyTemplate>> {
    return surveyTemplatePublish(input, context);
  }

  @Mutation(() => SurveyInvitePayload, {
    nullable: true,
    description: "Asks the customer of a resolved case how it went, once (邀请评价).",
  })
  surveyInvite(
    @Arg("input", () => SurveyInviteInput, { description: "The case, and the way." }) input: SurveyInviteInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"survey", Survey>> {
    return surveyInvite(input, context);
  }

  @Mutation(() => SurveyAskPayload, {
    nullable: true,
    description: "Asks a customer, an employee or an expert without a case (发起调查).",
  })
  surveyAsk(
    @Arg("input", () => SurveyAskInput, { description: "Who is asked about what." }) input: SurveyAskInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"survey", Survey>> {
    return surveyAsk(input, context);
  }

  @Mutation(() => SurveySentPayload, {
    nullable: true,
    description: "Claims a survey for sending: of several who would send it, one may (标记已发送).",
  })
  surveySent(
    @Arg("input", () => SurveySentInput, { description: "The survey." }) input: SurveySentInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"survey", Survey>> {
    return surveySent(input, context);
  }

  @Mutation(() => SurveyAnswerPayload, {
    nullable: true,
    description: "Writes down what somebody answered; a low answer opens a remedy (提交评价).",
  })
  surveyAnswer(
    @Arg("input", () => SurveyAnswerInput, { description: "The answers." }) input: SurveyAnswerInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"survey", Survey>> {
    return surveyAnswer(input, context);
  }

  @Mutation(() => RemedyFinishPayload, {
    nullable: true,
    description: "Ends a remedy: both the person and the cause were seen to (完成补救).",
  })
  remedyFinish(
    @Arg("input", () => RemedyFinishInput, { description: "What was done." }) input: RemedyFinishInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"remedy", Remedy>> {
    return remedyFinish(input, context);
  }

  @Mutation(() => SatisfactionReportMakePayload, {
    nullable: true,
    description: "Makes and keeps the report of a time that is over (生成满意度报告).",
  })
  satisfactionReportMake(
    @Arg("input", () => SatisfactionReportMakeInput, { description: "What it is about." })
    input: SatisfactionReportMakeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"satisfactionReport", SatisfactionReport>> {
    return satisfactionReportMake(input, context);
  }

  @Mutation(() => SatisfactionReportReceivePayload, {
    nullable: true,
    description: "Takes note of a report for its department (签收满意度报告).",
  })
  satisfactionReportReceive(
    @Arg("input", () => SatisfactionReportReceiveInput, { description: "The report." })
    input: SatisfactionReportReceiveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"satisfactionReport", SatisfactionReport>> {
    return satisfactionReportReceive(input, context);
  }
}
