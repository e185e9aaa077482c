import { AuditEntry } from "../shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../shared/audit/audit-migration.js";
import { AuditWall1700000000901 } from "../shared/audit/audit-wall-migration.js";
import { PlainScope1700000000920 } from "../shared/scope/plain-scope-migration.js";
import { AuditSeal } from "../shared/audit/audit-seal.js";
import { DepartmentReceipt } from "../shared/privacy/department-receipt.js";
import { Privacy1700000000910 } from "../shared/privacy/privacy-migration.js";
import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Case } from "./entities/case.js";
import { CaseCallback } from "./entities/case-callback.js";
import { CaseCitation } from "./entities/case-citation.js";
import { CaseDispatch } from "./entities/case-dispatch.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { HandOff } from "./entities/hand-off.js";
import { KnowledgeArticle } from "./entities/knowledge-article.js";
import { KnowledgeVersion } from "./entities/knowledge-version.js";
import { Remedy } from "./entities/remedy.js";
import { SatisfactionReport } from "./entities/satisfaction-report.js";
import { SurveyAnswer } from "./entities/survey-answer.js";
import { SurveyTemplate } from "./entities/survey-template.js";
import { Survey } from "./entities/survey.js";
import { Cases1700000000001 } from "./migrations/1700000000001-cases.js";
import { CaseAlarm } from "./entities/case-alarm.js";
import { CaseClock } from "./entities/case-clock.js";
import { CasePlaybookEntry } from "./entities/case-playbook-entry.js";
import { CaseSolution } from "./entities/case-solution.js";
import { CaseCredit } from "./entities/case-credit.js";
import { CasePause } from "./entities/case-pause.js";
import { CasePromise } from "./entities/case-promise.js";
import { CaseTask } from "./entities/case-task.js";
import { CaseTaskEntry } from "./entities/case-task-entry.js";
import { CaseEmergency } from "./entities/case-emergency.js";
import { CaseSubCategory } from "./entities/case-sub-category.js";
import { CustomerTier } from "./entities/customer-tier.js";
import { EmergencyPlan } from "./entities/emergency-plan.js";
import { EscalationContact } from "./entities/escalation-contact.js";
import { PerformanceWeights } from "./entities/performance-weights.js";
import { ServiceCalendar } from "./entities/service-calendar.js";
import { ServiceCalendarDay } from "./entities/service-calendar-day.js";
import { ServiceDigest } from "./entities/service-digest.js";
import { ServicePolicy } from "./entities/service-policy.js";
import { CaseSummary1700000000201 } from "./migrations/1700000000201-case-summary.js";
import { RowWalls1700000000301 } from "./migrations/1700000000301-row-walls.js";
import { Clocks1700000000011 } from "./migrations/1700000000011-clocks.js";
import { Promises1700000000013 } from "./migrations/1700000000013-promises.js";
import { Queue1700000000012 } from "./migrations/1700000000012-queue.js";
import { Knowledge1700000000101 } from "./migrations/1700000000101-knowledge.js";
import { Satisfaction1700000000102 } from "./migrations/1700000000102-satisfaction.js";
import { Performance1700000000103 } from "./migrations/1700000000103-performance.js";
import { Digest1700000000104 } from "./migrations/1700000000104-digest.js";
import { Playbook1700000000311 } from "./migrations/1700000000311-playbook.js";
import { Intake1700000000321 } from "./migrations/1700000000321-intake.js";
import { OpenCases1700000000331 } from "./migrations/1700000000331-open-cases.js";
import { Plans1700000000323 } from "./migrations/1700000000323-plans.js";
import { Tasks1700000000322 } from "./migrations/1700000000322-tasks.js";
import { News1700000000112 } from "./migrations/1700000000112-news.js";
import { Callbacks1700000000111 } from "./migrations/1700000000111-callbacks.js";

/** What the service subgraph keeps. */
export const serviceDatabase: Database = {
  name: "service",
  entities: [
    ...[AuditEntry, AuditSeal, DepartmentReceipt],
    ...[
      Case,
      CaseLogEntry,
      HandOff,
      CaseDispatch,
      CaseSubCategory,
      EmergencyPlan,
      CaseEmergency,
      CaseTask,
      CaseTaskEntry,
      CaseCallback,
      CasePlaybookEntry,
      CaseSolution,
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
    ...[SurveyTemplate, Survey, SurveyAnswer, Remedy, SatisfactionReport],
    ...[CaseCredit, PerformanceWeights],
    ...[ServiceDigest],
  ],
  migrations: [
    ...[Audit1700000000900, AuditWall1700000000901, PlainScope1700000000920, Privacy1700000000910],
    ...[
      IdempotencyKeys1700000000000,
      Cases1700000000001,
      Clocks1700000000011,
      Queue1700000000012,
      Promises1700000000013,
    ],
    ...[Knowledge1700000000101],
    ...[Satisfaction1700000000102],
    ...[Performance1700000000103],
    ...[Digest1700000000104],
    ...[
      Callbacks1700000000111,
      News1700000000112,
      Playbook1700000000311,
      Intake1700000000321,
      Tasks1700000000322,
      Plans1700000000323,
      OpenCases1700000000331,
    ],
    ...[CaseSummary1700000000201, RowWalls1700000000301],
  ],
  hidden: ["department_receipt"],
};
