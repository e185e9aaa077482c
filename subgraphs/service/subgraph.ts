import { auditQueries } from "../shared/audit-queries/audit-queries.js";
import { rights } from "../rights.js";
import type { Subgraph } from "../shared/subgraph.js";
import { background } from "./actions/background.js";
import { Case } from "./entities/case.js";
import { CaseAlarm } from "./entities/case-alarm.js";
import { CaseCallback } from "./entities/case-callback.js";
import { CaseChange } from "./entities/case-change.js";
import { CaseClock } from "./entities/case-clock.js";
import { CaseCitation } from "./entities/case-citation.js";
import { CaseCredit } from "./entities/case-credit.js";
import { CaseDispatch } from "./entities/case-dispatch.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { CasePause } from "./entities/case-pause.js";
import { CasePromise } from "./entities/case-promise.js";
import { CaseResolution } from "./entities/case-resolution.js";
import { CaseTask } from "./entities/case-task.js";
import { CaseTaskEntry } from "./entities/case-task-entry.js";
import { CaseEmergency } from "./entities/case-emergency.js";
import { CaseSubCategory } from "./entities/case-sub-category.js";
import { Customer } from "./entities/customer.js";
import { CustomerTier } from "./entities/customer-tier.js";
import { Employee } from "./entities/employee.js";
import { EmergencyPlan } from "./entities/emergency-plan.js";
import { EscalationContact } from "./entities/escalation-contact.js";
import { HandOff } from "./entities/hand-off.js";
import { KnowledgeArticle } from "./entities/knowledge-article.js";
import { LikelyRepeat } from "./entities/likely-repeat.js";
import { KnowledgeVersion } from "./entities/knowledge-version.js";
import { OwnerSuggestion } from "./entities/owner-suggestion.js";
import { PerformanceWeights } from "./entities/performance-weights.js";
import { Project } from "./entities/project.js";
import { ServiceCalendar } from "./entities/service-calendar.js";
import { ServiceCalendarDay } from "./entities/service-calendar-day.js";
import { ServicePolicy } from "./entities/service-policy.js";
import { Remedy } from "./entities/remedy.js";
import { SatisfactionReport } from "./entities/satisfaction-report.js";
import { ServiceDigest } from "./entities/service-digest.js";
import { SurveyAnswer } from "./entities/survey-answer.js";
import { SurveyTemplate } from "./entities/survey-template.js";
import { Survey } from "./entities/survey.js";
import { Unit } from "./entities/unit.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { dataSubjectRequest } from "./resolvers/data-subject-request.js";
import { CaseResolver } from "./resolvers/case.js";
import { CaseIntake } from "./resolvers/case-intake.js";
import { CaseDispatchResolver } from "./resolvers/case-dispatch.js";
import { CaseRepeats } from "./resolvers/case-repeats.js";
import { CaseAgeingResolver } from "./resolvers/case-ageing.js";
import { CaseAlarmResolver } from "./resolvers/case-alarm.js";
import { CaseCallbackResolver } from "./resolvers/case-callback.js";
import { CaseChangeResolver } from "./resolvers/case-change.js";
import { CaseClockResolver } from "./resolvers/case-clock.js";
import { CaseCitationResolver } from "./resolvers/case-citation.js";
import { CaseCreditResolver, CustomerSuggestions, EmployeeCredits } from "./resolvers/case-credit.js";
import { CasePlaybook } from "./resolvers/case-playbook.js";
import { CaseKnowledge } from "./resolvers/case-knowledge.js";
import { CaseHandlingResolver } from "./resolvers/case-handling.js";
import { CaseLogEntryResolver } from "./resolvers/case-log-entry.js";
import { CaseMutations } from "./resolvers/case-mutations.js";
import { CaseResolutionResolver } from "./resolvers/case-resolution.js";
import { CasePromiseResolver } from "./resolvers/case-promise.js";
import { CaseSummaryResolver } from "./resolvers/case-summary.js";
import { CaseEmergencyResolver } from "./resolvers/case-emergency.js";
import { CaseSubCategoryResolver } from "./resolvers/case-sub-category.js";
import { CaseTaskResolver } from "./resolvers/case-task.js";
import { CaseTaskMutations } from "./resolvers/case-task-mutations.js";
import { CaseTimeResolver } from "./resolvers/case-time.js";
import { CaseTimeMutations } from "./resolvers/case-time-mutations.js";
import { CaseSurvey } from "./resolvers/case-survey.js";
import { CustomerMoodResolver } from "./resolvers/customer-mood.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { CustomerServiceTierResolver } from "./resolvers/customer-service-tier.js";
import { CustomerTierResolver } from "./resolvers/customer-tier.js";
import { DepartmentFeedbackResolver } from "./resolvers/department-feedback.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { EmployeeAlarmsResolver } from "./resolvers/employee-alarms.js";
import { EmergencyPlanResolver } from "./resolvers/emergency-plan.js";
import { EscalationContactResolver } from "./resolvers/escalation-contact.js";
import { HandOffResolver } from "./resolvers/hand-off.js";
import { KnowledgeArticleResolver } from "./resolvers/knowledge-article.js";
import { KnowledgeHitResolver } from "./resolvers/knowledge-hit.js";
import { KnowledgeMutations } from "./resolvers/knowledge-mutations.js";
import { KnowledgeVersionResolver } from "./resolvers/knowledge-version.js";
import { CaseOwnerSuggestions, OwnerSuggestionResolver } from "./resolvers/owner-suggestion.js";
import { PerformanceContributionResolver } from "./resolvers/performance-contribution.js";
import { EmployeePerformance, PerformanceResolver } from "./resolvers/performance.js";
import { ProjectResolver } from "./resolvers/project.js";
import { ProjectContactsResolver } from "./resolvers/project-contacts.js";
import { ServiceCalendarResolver } from "./resolvers/service-calendar.js";
import { ServiceLevelMutations } from "./resolvers/service-level-mutations.js";
import { ServicePolicyResolver } from "./resolvers/service-policy.js";
import { references } from "./resolvers/references.js";
import { RemedyResolver } from "./resolvers/remedy.js";
import { SatisfactionMutations } from "./resolvers/satisfaction-mutations.js";
import { SatisfactionReportResolver } from "./resolvers/satisfaction-report.js";
import { ServiceDigestResolver } from "./resolvers/service-digest.js";
import { SurveyResolver } from "./resolvers/survey.js";
import { UnitResolver } from "./resolvers/unit.js";

/** Cases: what customers asked us to put right or to answer, who answers for it, and how far we have come. */
export const service: Subgraph<Loaders> = {
  name: "service",
  types: [
    dataSubjectRequest.request,
    ...[
      Case,
      CaseLogEntry,
      CaseResolution,
      HandOff,
      CaseCallback,
      CaseChange,
      OwnerSuggestion,
      LikelyRepeat,
      CaseDispatch,
      CaseTask,
      CaseSubCategory,
      EmergencyPlan,
      CaseEmergency,
      CaseTaskEntry,
      Customer,
      Project,
      Employee,
      Unit,
    ],
    ...[
      CaseClock,
      CasePause,
      CasePromise,
      CaseAlarm,
      EscalationContact,
      ServicePolicy,
      ServiceCalendar,
      ServiceCalendarDay,
      CustomerTier,
    ],
    ...[KnowledgeArticle, KnowledgeVersion, CaseCitation],
    ...[ServiceDigest],
    ...[CaseCredit, PerformanceWeights],
    ...[SurveyTemplate, Survey, SurveyAnswer, Remedy, SatisfactionReport],
  ],
  resolvers: [
    auditQueries("service"),
    dataSubjectRequest.resolver,
    ...[CaseResolver, CaseMutations, CaseResolutionResolver, CaseLogEntryResolver, HandOffResolver],
    ...[CustomerResolver, ProjectResolver, EmployeeResolver, UnitResolver],
    ...[
      CaseSummaryResolver,
      CaseTimeResolver,
      CaseTimeMutations,
      CaseClockResolver,
      CaseAlarmResolver,
      EmployeeAlarmsResolver,
    ],
    ...[ServicePolicyResolver, ServiceCalendarResolver, ServiceLevelMutations, EscalationContactResolver],
    ...[ProjectContactsResolver, CustomerTierResolver, CustomerServiceTierResolver],
    ...[CaseAgeingResolver, CaseHandlingResolver, CasePromiseResolver, CaseCallbackResolver, CaseChangeResolver],
    ...[CaseOwnerSuggestions, OwnerSuggestionResolver, CasePlaybook, CaseIntake, CaseRepeats],
    ...[CaseDispatchResolver, CaseTaskResolver, CaseTaskMutations],
    ...[CaseSubCategoryResolver, EmergencyPlanResolver, CaseEmergencyResolver],
    ...[KnowledgeArticleResolver, KnowledgeVersionResolver, KnowledgeHitResolver, KnowledgeMutations],
    ...[CaseCitationResolver, CaseKnowledge],
    ...[CustomerMoodResolver, ServiceDigestResolver, DepartmentFeedbackResolver],
    ...[
      CaseCreditResolver,
      EmployeeCredits,
      CustomerSuggestions,
      PerformanceResolver,
      EmployeePerformance,
      PerformanceContributionResolver,
    ],
    ...[SurveyResolver, RemedyResolver, SatisfactionReportResolver, SatisfactionMutations, CaseSurvey],
  ],
  references,
  rights,
  createLoaders,
  background,
};
