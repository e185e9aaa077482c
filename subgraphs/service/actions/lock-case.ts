import { type EntityManager, type FindOptionsWhere, In } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseDepartment } from "../entities/case-department.js";
import { ownDepartmentOf } from "../loaders/own-department-of.js";

/**
 * Loads a case to change it: no one else changes it until the transaction ends.
 * @param field the input's field that names the case
 * @throws Refusal NOT_FOUND when it is not there or the caller does not see it whole
 */
export async function lockCase(tx: EntityManager, caller: Caller, id: string, field = "id"): Promise<Case> {
  const inProjects = caller.projects === "*" ? { id } : { id, projectCode: In([...caller.projects]) };
  const found = await tx.findOne(Case, { where: inHandsOf(caller, inProjects), lock: { mode: "pessimistic_write" } });
  if (found) return found;
  throw new Refusal(UserErrorCode.NOT_FOUND, [field], "There is no such case.");
}

/** The same wall as in the loaders: what a walled department neither answers for nor took in is not there for it. */
function inHandsOf({ role, subject }: Caller, where: FindOptionsWhere<Case>): FindOptionsWhere<Case>[] {
  const department = ownDepartmentOf(role);
  if (!department) return [where];
  const hands = [{ department: CaseDepartment[department] }, { firstReceiverId: subject }, { ownerId: subject }];
  return hands.map((hand) => ({ ...where, ...hand }));
}
