import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { all, everyRow, manyBy, oneById, pagesOf, sql } from "../../shared/loaders.js";
import { whenAsked } from "../../shared/rows/when-asked.js";
import type { Context } from "../../shared/subgraph.js";
import { Case } from "../entities/case.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseClock } from "../entities/case-clock.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { CasePause } from "../entities/case-pause.js";
import { CustomerTier } from "../entities/customer-tier.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { HandOff } from "../entities/hand-off.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServiceCalendarDay } from "../entities/service-calendar-day.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { caseAlarmOrders } from "./case-alarm-order.js";
import { caseLogOrders } from "./case-log-order.js";
import { caseOrders } from "./case-order.js";
import { caseSummaries } from "./case-summaries.js";
import { customerTier } from "./customer-tier.js";
import { digestLoaders } from "./digest-loaders.js";
import { handlingLoaders } from "./handling-loaders.js";
import { knowledgeLoaders } from "./knowledge-loaders.js";
import { openCaseCount } from "./open-case-count.js";
import { performanceLoaders } from "./performance-loaders.js";
import { satisfactionLoaders } from "./satisfaction-loaders.js";
import { casesSeenBy, ofCasesSeenBy, seenBy } from "./seen-by.js";
import { serviceCalendarOrders } from "./service-calendar-order.js";
import { servicePolicyOrders } from "./service-policy-order.js";
import { taskLoaders } from "./task-loaders.js";

/**
 * How rows arrive: in batches, born with the request, only those of the caller's projects, and within them those that
 * the caller's department answers for where the role sees no others; what is counted of a person's cases counts all of the project.
 */
export const createLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  const [cases, ofCases] = [casesSeenBy(caller), ofCasesSeenBy(caller)];
  const raised = all(sql`t.raised_at is not null`, ofCases);
  const ofAllOrSeen = sql`(t.project_code is null or ${seen})`;
  return whenAsked({
    caseById: () => oneById(manager, Case, cases),
    cases: () => pagesOf(manager, Case, { seen: cases, orders: caseOrders }),
    repeatsByFirstCase: () => manyBy(manager, Case, "firstCaseId", cases),
    openCaseCount: () => openCaseCount(manager, seen),
    caseSummaries: () => caseSummaries(manager, seen),
    caseLogEntryById: () => oneById(manager, CaseLogEntry, ofCases),
    caseLog: () => pagesOf(manager, CaseLogEntry, { seen: ofCases, orders: caseLogOrders }),
    handOffById: () => oneById(manager, HandOff, ofCases),
    handOffsByCase: () => manyBy(manager, HandOff, "caseId", ofCases),
    clockById: () => oneById(manager, CaseClock, ofCases),
    clocksByCase: () => manyBy(manager, CaseClock, "caseId", ofCases),
    pauseById: () => oneById(manager, CasePause, ofCases),
    pausesByCase: () => manyBy(manager, CasePause, "caseId", ofCases),
    alarmById: () => oneById(manager, CaseAlarm, raised),
    alarmsByCase: () => manyBy(manager, CaseAlarm, "caseId", raised),
    alarms: () => pagesOf(manager, CaseAlarm, { seen: raised, orders: caseAlarmOrders }),
    calendarById: () => oneById(manager, ServiceCalendar, everyRow),
    calendars: () => pagesOf(manager, ServiceCalendar, { seen: everyRow, orders: serviceCalendarOrders }),
    daysByCalendar: () => manyBy(manager, ServiceCalendarDay, "calendarId", everyRow),
    policyById: () => oneById(manager, ServicePolicy, ofAllOrSeen),
    policies: () => pagesOf(manager, ServicePolicy, { seen: ofAllOrSeen, orders: servicePolicyOrders }),
    escalationContactById: () => oneById(manager, EscalationContact, seen),
    escalationContactsByProject: () => manyBy(manager, EscalationContact, "projectCode", seen),
    customerTierById: () => oneById(manager, CustomerTier, everyRow),
    customerTier: () => customerTier(manager),
    ...handlingLoaders(manager, caller),
    ...taskLoaders(manager, caller),
    ...knowledgeLoaders(manager, caller),
    ...digestLoaders(manager, caller),
    ...performanceLoaders(manager, caller),
    ...satisfactionLoaders(manager, caller),
  });
};
export type Loaders = ReturnType<typeof createLoaders>;
export type ServiceContext = Context<Loaders>;
