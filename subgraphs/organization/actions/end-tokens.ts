import { type EntityManager, IsNull, MoreThan } from "typeorm";
import { newId } from "../../shared/scalars.js";
import type { Employee } from "../entities/employee.js";
import { TokenEnd } from "../entities/token-end.js";
import { losesRights } from "../rules/loses-rights.js";
import { whenOut } from "../rules/when-out.js";

/**
 * Ends the tokens of an employee who may do less from now on, or will have left, in the transaction that says so. Another last day puts
 * another end in the place of one that is still to come. Security: attack 43.
 */
export async function endTokens(tx: EntityManager, before: Employee, after: Employee): Promise<void> {
  const now = new Date();
  const employeeId = before.id;
  const end = (at: Date) => tx.insert(TokenEnd, { id: newId("ten"), employeeId, at });
  if (losesRights(before, after)) await end(now);
  if (after.leftOn === null || after.leftOn === before.leftOn) return;
  await tx.delete(TokenEnd, { employeeId, toldAt: IsNull(), at: MoreThan(now) });
  await end(whenOut(after.leftOn, now));
}
