import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { CaseDepartment } from "../entities/case-department.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { EscalationLevel } from "../entities/escalation-level.js";
import { deskOf } from "../rules/desk-of.js";
import type { Asked } from "../rules/first-hands.js";
import { nextInTurn } from "./next-in-turn.js";

/**
 * Into whose hands a matter comes when nobody said: those that the department's way of dispatching names, or else who took it
 * in, or else who is responsible for the department. An application's matter is received by who answers for it.
 * Requirements 000-35, 000-40, 000-41.
 */
export async function intakeHands(
  tx: EntityManager,
  { subject, role }: Caller,
  matter: { readonly projectCode: string; readonly firstReceiverId?: string | null },
): Promise<Asked> {
  const { projectCode } = matter;
  const department = CaseDepartment[deskOf(role)];
  const receiver = matter.firstReceiverId ?? (subject.startsWith("emp_") ? subject : null);
  const contact = { projectCode, department, level: EscalationLevel.RESPONSIBLE };
  const ownerId =
    (await nextInTurn(tx, { projectCode, department })) ??
    receiver ??
    (await tx.findOne(EscalationContact, { where: contact }))?.employeeId;
  return { department, ownerId, firstReceiverId: receiver ?? ownerId };
}
