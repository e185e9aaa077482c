import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";

/**
 * Loads a row of a project to work on it: no one else does until the transaction ends.
 * @param name what it is, for the message, as in "survey"
 * @throws Refusal NOT_FOUND when it is not there or not in one of the caller's projects
 */
export async function lockSeen<T extends ObjectLiteral & { id: string; projectCode: string }>(
  tx: EntityManager,
  { projects }: Caller,
  entity: EntityTarget<T>,
  { id, name, field = "id" }: { id: string; name: string; field?: string },
): Promise<T> {
  const where = projects === "*" ? { id } : { id, projectCode: In([...projects]) };
  const found = await tx.findOne(entity, { where: where as never, lock: { mode: "pessimistic_write" } });
  if (found) return found;
  throw new Refusal(UserErrorCode.NOT_FOUND, [field], `There is no such ${name}.`);
}
