import type { Subgraph } from "../../shared/subgraph.js";
import type { Customer } from "../entities/customer.js";
import type { Employee } from "../entities/employee.js";
import type { Project } from "../entities/project.js";
import type { Unit } from "../entities/unit.js";
import type { Loaders } from "../loaders/index.js";
import { caseReference } from "./case-reference.js";

/** The key of what has an id. */
interface Key {
  readonly id: string;
}

/** How what has a key is found when another department leads to it: what only carries a key is the key itself. */
export const references: Subgraph<Loaders>["references"] = {
  DataSubjectRequest: (key: object) => key,
  Case: caseReference,
  CaseLogEntry: ({ id }: Key, { loaders }) => loaders.caseLogEntryById.load(id),
  HandOff: ({ id }: Key, { loaders }) => loaders.handOffById.load(id),
  CaseCallback: ({ id }: Key, { loaders }) => loaders.callbackById.load(id),
  CaseDispatch: ({ id }: Key, { loaders }) => loaders.dispatchById.load(id),
  CaseSubCategory: ({ id }: Key, { loaders }) => loaders.subCategoryById.load(id),
  EmergencyPlan: ({ id }: Key, { loaders }) => loaders.emergencyPlanById.load(id),
  CaseTask: ({ id }: Key, { loaders }) => loaders.taskById.load(id),
  CaseClock: ({ id }: Key, { loaders }) => loaders.clockById.load(id),
  ServicePolicy: ({ id }: Key, { loaders }) => loaders.policyById.load(id),
  ServiceCalendar: ({ id }: Key, { loaders }) => loaders.calendarById.load(id),
  EscalationContact: ({ id }: Key, { loaders }) => loaders.escalationContactById.load(id),
  CasePromise: ({ id }: Key, { loaders }) => loaders.promiseById.load(id),
  CasePause: ({ id }: Key, { loaders }) => loaders.pauseById.load(id),
  CaseAlarm: ({ id }: Key, { loaders }) => loaders.alarmById.load(id),
  KnowledgeArticle: ({ id }: Key, { loaders }) => loaders.knowledgeArticleById.load(id),
  KnowledgeVersion: ({ id }: Key, { loaders }) => loaders.knowledgeVersionById.load(id),
  Survey: ({ id }: Key, { loaders }) => loaders.surveyById.load(id),
  SurveyTemplate: ({ id }: Key, { loaders }) => loaders.surveyTemplateById.load(id),
  Remedy: ({ id }: Key, { loaders }) => loaders.remedyById.load(id),
  SatisfactionReport: ({ id }: Key, { loaders }) => loaders.satisfactionReportById.load(id),
  CaseCredit: ({ id }: Key, { loaders }) => loaders.caseCreditById.load(id),
  PerformanceWeights: ({ id }: Key, { loaders }) => loaders.performanceWeightsById.load(id),
  ServiceDigest: ({ id }: Key, { loaders }) => loaders.serviceDigestById.load(id),
  CaseCitation: ({ id }: Key, { loaders }) => loaders.caseCitationById.load(id),
  Customer: (key: Customer) => key,
  Project: (key: Project) => key,
  Employee: (key: Employee) => key,
  Unit: (key: Unit) => key,
};
