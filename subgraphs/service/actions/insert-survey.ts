import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { Survey } from "../entities/survey.js";
import { SurveyState } from "../entities/survey-state.js";
import type { SurveyTemplate } from "../entities/survey-template.js";

/** Whom a survey asks about what, by which way. */
export type SurveyAsked = Pick<
  Survey,
  "audience" | "caseId" | "projectCode" | "department" | "employeeId" | "customerHandle" | "respondent" | "channel"
>;

const day = 86_400_000;

/**
 * Writes down that somebody is to be asked; at most once after a case, whoever decides it at the same moment.
 * @returns the survey's id; undefined when the case has one already
 */
export async function insertSurvey(
  tx: EntityManager,
  { id: templateId, validDays }: SurveyTemplate,
  asked: SurveyAsked,
  invitedAt: Date,
): Promise<string | undefined> {
  const id = newId("svy");
  const expiresAt = new Date(invitedAt.getTime() + validDays * day);
  const row = { id, templateId, ...asked, state: SurveyState.INVITED, invitedAt, expiresAt };
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(Survey)
    .values(row)
    .orIgnore()
    .returning(["id"])
    .execute();
  return (inserted.raw as unknown[]).length > 0 ? id : undefined;
}
