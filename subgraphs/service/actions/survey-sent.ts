import { Field, ID, InputType } from "type-graphql";
import { change, mustWorkFor, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Survey } from "../entities/survey.js";
import { SurveyState } from "../entities/survey-state.js";
import type { ServiceContext } from "../loaders/index.js";
import { lockSeen } from "./lock-seen.js";
import { performOnSurvey, type SurveyPayload } from "./perform-on-survey.js";

/** The survey that is being sent. */
@InputType({ description: "The survey that is being sent." })
export class SurveySentInput extends WriteInput {
  @Field(() => ID, { description: "The survey's id." })
  id!: string;
}

/** Claims a survey for sending: of several who would send it, one may. */
export function surveySent(input: SurveySentInput, context: ServiceContext): Promise<SurveyPayload> {
  const { caller } = context;
  return performOnSurvey(context, "surveySent", input, async (tx) => {
    const found = await lockSeen(tx, caller, Survey, { id: input.id, name: "survey" });
    mustWorkFor(caller, found.projectCode);
    const now = new Date();
    const state = found.stateAt(now);
    if (state !== SurveyState.INVITED)
      throw new Refusal(UserErrorCode.STATE, ["id"], `Only what is INVITED is sent; this one is ${state}.`);
    await change(tx, Survey, found, { state: SurveyState.SENT, sentAt: now });
    return found.id;
  });
}
