import type { Case } from "../entities/case.js";
import { SurveyAudience } from "../entities/survey-audience.js";
import type { SurveyChannel } from "../entities/survey-channel.js";
import type { SurveyAsked } from "./insert-survey.js";

/** What a survey that follows a case asks: its customer, about who resolved it. */
export function surveyOfCase(
  { id, projectCode, department, resolvedBy, ownerId, customerHandle }: Case,
  channel: SurveyChannel,
): SurveyAsked {
  const employeeId = resolvedBy?.startsWith("emp_") ? resolvedBy : ownerId;
  const audience = SurveyAudience.CUSTOMER;
  return { audience, caseId: id, projectCode, department, employeeId, customerHandle, respondent: null, channel };
}
