/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { everyRow, manyBy, oneById, type Orders, pagesOf } from "../../shared/loaders.js";
import { Remedy } from "../entities/remedy.js";
import { SatisfactionReport } from "../entities/satisfaction-report.js";
import { Survey } from "../entities/survey.js";
import { SurveyAnswer } from "../entities/survey-answer.js";
import { SurveyTemplate } from "../entities/survey-template.js";
import { remedyOrders } from "./remedy-list.js";
import { ofSurveysSeenBy, remediesSeenBy, seenBy, surveysSeenBy } from "./seen-by.js";
import { surveyOrders } from "./survey-list.js";

const lastFirst: Orders<"TO_DESC"> = { TO_DESC: { column: "toDay", direction: "desc" } };
const newestFirst: Orders<"PUBLISHED_DESC"> = { PUBLISHED_DESC: { column: "publishedAt", direction: "desc" } };

/**
 * How surveys and what follows from them arrive: everybody sees what may be asked, and what was answered in the own
 * projects about the departments that they see.
 */
export const satisfactionLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  const [asked, ofSurveys, remedies] = [surveysSeenBy(caller), ofSurveysSeenBy(caller), remediesSeenBy(caller)];
  return {
    surveyTemplateById: () => oneById(manager, SurveyTemplate, everyRow),
    surveyTemplates: () => pagesOf(manager, SurveyTemplate, { seen: everyRow, orders: newestFirst }),
    surveyById: () => oneById(manager, Survey, asked),
    surveys: () => pagesOf(manager, Survey, { seen: asked, orders: surveyOrders }),
    surveysByCase: () => manyBy(manager, Survey, "caseId", asked),
    answersBySurvey: () => manyBy(manager, SurveyAnswer, "surveyId", ofSurveys),
    remedyById: () => oneById(manager, Remedy, remedies),
    remediesBySurvey: () => manyBy(manager, Remedy, "surveyId", remedies),
    remedies: () => pagesOf(manager, Remedy, { seen: remedies, orders: remedyOrders }),
    satisfactionReportById: () => oneById(manager, SatisfactionReport, seen),
    satisfactionReports: () => pagesOf(manager, SatisfactionReport, { seen, orders: lastFirst }),
  };
};
