import { type EntityManager, In } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";

/**
 * Loads a case to change it: no one else changes it until the transaction ends.
 * @param field the input's field that names the case
 * @throws Refusal NOT_FOUND when it is not there or not in one of the caller's projects
 */
export async function lockCase(tx: EntityManager, { projects }: Caller, id: string, field = "id"): Promise<Case> {
  const where = projects === "*" ? { id } : { id, projectCode: In([...projects]) };
  const found = await tx.findOne(Case, { where, lock: { mode: "pessimistic_write" } });
  if (found) return found;
  throw new Refusal(UserErrorCode.NOT_FOUND, [field], "There is no such case.");
}
