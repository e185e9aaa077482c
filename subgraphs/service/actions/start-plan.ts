import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { Case } from "../entities/case.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseAlarmEvent } from "../entities/case-alarm-event.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseEmergency } from "../entities/case-emergency.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { EmergencyPlan } from "../entities/emergency-plan.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { EscalationLevel } from "../entities/escalation-level.js";
import { higherPriority } from "../rules/higher-priority.js";
import { askTask } from "./ask-task.js";
import { writeLog } from "./write-log.js";

const minute = 60_000;

/**
 * Starts an emergency plan for a case, all in the transaction at hand: every department gets its task, the case presses as
 * much as the plan says, the executive is told, and the log keeps what was started and why. Requirements 003-14, 000-36.
 */
export async function startPlan(
  tx: EntityManager,
  caller: Caller,
  found: Pick<Case, "id" | "projectCode" | "department" | "priority">,
  plan: EmergencyPlan,
  reason: string,
): Promise<void> {
  const { id: caseId, projectCode } = found;
  const at = new Date();
  const contacts = await tx.find(EscalationContact, { where: { projectCode } });
  const called = (department: CaseDepartment, level: EscalationLevel): string | null =>
    contacts.find((one) => one.department === department && one.level === level)?.employeeId ?? null;
  const toldId =
    called(found.department, EscalationLevel.EXECUTIVE) ?? called(CaseDepartment.SERVICE, EscalationLevel.EXECUTIVE);
  await tx.insert(CaseEmergency, {
    ...{ id: newId("emr"), caseId, projectCode, planId: plan.id, name: plan.name, planVersion: plan.version },
    ...{ reason, toldId, actor: caller.subject, startedAt: at },
  });
  const text = `${plan.name}: ${reason}`;
  await writeLog(tx, caller, found, { kind: CaseLogKind.EMERGENCY, text, at });
  for (const { title, duty, department, dueMinutes } of plan.steps) {
    const assigneeId = called(department, EscalationLevel.RESPONSIBLE);
    const dueAt = new Date(at.getTime() + dueMinutes * minute);
    await askTask(tx, caller, found, { department, title, text: duty, assigneeId, dueAt }, at);
  }
  await tx.update(
    Case,
    { id: caseId },
    { priority: higherPriority(found.priority, plan.priority), updatedAt: at, version: () => "version + 1" },
  );
  await tx.insert(CaseAlarm, {
    ...{ id: newId("alm"), caseId, clockId: null, projectCode, event: CaseAlarmEvent.EMERGENCY },
    ...{ dueAt: at, raisedAt: at, recipientId: toldId },
  });
}
