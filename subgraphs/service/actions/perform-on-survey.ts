import type { EntityManager } from "typeorm";
import { type Payload, perform, type WriteInput } from "../../shared/write.js";
import type { Survey } from "../entities/survey.js";
import type { ServiceContext } from "../loaders/index.js";

/** What every mutation of a survey answers. */
export type SurveyPayload = Payload<"survey", Survey>;

/** Carries out a mutation of one survey in one transaction, and reads the survey for the answer. `work` returns its id. */
export function performOnSurvey(
  context: ServiceContext,
  mutation: string,
  input: WriteInput,
  work: (tx: EntityManager) => Promise<string>,
): Promise<SurveyPayload> {
  const { surveyById } = context.loaders;
  return perform(context, mutation, input, { field: "survey", work, load: (id) => surveyById.clear(id).load(id) });
}
