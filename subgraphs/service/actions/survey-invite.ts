import { Field, ID, InputType } from "type-graphql";
import { mustWorkFor, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { SurveyChannel } from "../entities/survey-channel.js";
import type { ServiceContext } from "../loaders/index.js";
import { surveyChannelFor } from "../rules/survey-channel-for.js";
import { surveyMayFollow } from "../rules/survey-may-follow.js";
import { insertSurvey } from "./insert-survey.js";
import { lastTemplate } from "./last-template.js";
import { lockCase } from "./lock-case.js";
import { performOnSurvey, type SurveyPayload } from "./perform-on-survey.js";
import { surveyOfCase } from "./survey-of-case.js";

/** The case that a survey is to follow. */
@InputType({ description: "The case that a survey is to follow." })
export class SurveyInviteInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @Field(() => SurveyChannel, {
    nullable: true,
    description: "The way that the customer accepts; left out, the way that the customer chose to reach us (调查渠道).",
  })
  channel?: SurveyChannel | null;

  @Field(() => String, {
    defaultValue: "SERVICE_SIX",
    description: "The instrument, in its last version (问卷代码).",
  })
  templateCode!: string;
}

/** Asks the customer of a resolved case how it went, once, whatever becomes of the case. Requirements 003-21. */
export function surveyInvite(input: SurveyInviteInput, context: ServiceContext): Promise<SurveyPayload> {
  const { caller } = context;
  return performOnSurvey(context, "surveyInvite", input, async (tx) => {
    const found = await lockCase(tx, caller, input.caseId, "caseId");
    mustWorkFor(caller, found.projectCode);
    const now = new Date();
    const wrong = surveyMayFollow(found, now);
    if (wrong) throw new Refusal(UserErrorCode.STATE, ["caseId"], wrong);
    const way = surveyChannelFor(found.channel);
    const channel = input.channel ?? (way && SurveyChannel[way]);
    if (!channel) throw new Refusal(UserErrorCode.INVALID, ["channel"], "Nobody reached us: say by which way to ask.");
    const template = await lastTemplate(tx, input.templateCode);
    const id = await insertSurvey(tx, template, surveyOfCase(found, channel), now);
    if (id) return id;
    throw new Refusal(UserErrorCode.TAKEN, ["caseId"], "A survey follows this case already: a customer is asked once.");
  });
}
