import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { CaseDepartment } from "../entities/case-department.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { EscalationLevel } from "../entities/escalation-level.js";
import { deskOf } from "../rules/desk-of.js";
import type { Asked } from "../rules/first-hands.js";
import { intakeDepartments } from "../rules/intake-departments.js";
import { nextInTurn } from "./next-in-turn.js";

/**
 * Into whose hands a matter comes when nobody said: in the department that usually answers for it, or else at the desk that
 * heard it, those that the way of dispatching names, or who heard it, or who is responsible there. What an application
 * brings is received by who answers for it. Requirements 000-35, 000-40, 000-41.
 * @param usual the department that usually answers for such matters, if that is known
 */
export async function intakeHands(
  tx: EntityManager,
  { subject, role }: Caller,
  matter: { readonly projectCode: string; readonly firstReceiverId?: string | null },
  usual?: CaseDepartment,
): Promise<Asked> {
  const { projectCode } = matter;
  const receiver = matter.firstReceiverId ?? (subject.startsWith("emp_") ? subject : null);
  const desk = deskOf(role);
  for (const department of intakeDepartments(role, usual)) {
    const where = { projectCode, department: CaseDepartment[department] };
    const own = department === desk ? receiver : null;
    const ownerId = (await nextInTurn(tx, where)) ?? own ?? (await responsible(tx, where));
    if (ownerId) return { department, ownerId, firstReceiverId: receiver ?? ownerId };
  }
  return { department: desk, firstReceiverId: receiver };
}

async function responsible(
  tx: EntityManager,
  where: Pick<EscalationContact, "projectCode" | "department">,
): Promise<string | undefined> {
  const contact = await tx.findOne(EscalationContact, { where: { ...where, level: EscalationLevel.RESPONSIBLE } });
  return contact?.employeeId;
}
