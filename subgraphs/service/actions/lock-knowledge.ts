import { type EntityManager, type EntityTarget, In, IsNull, type ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";

/**
 * Loads an article, or a version of one, to work on it: no one else does until the transaction ends.
 * @param field the input's field that names it
 * @throws Refusal NOT_FOUND when it is not there, or kept for a project that is not one of the caller's
 */
export async function lockKnowledge<T extends ObjectLiteral & { id: string; projectCode: string | null }>(
  tx: EntityManager,
  { projects }: Caller,
  entity: EntityTarget<T>,
  id: string,
  field = "id",
): Promise<T> {
  const everywhere =
    projects === "*"
      ? [{ id }]
      : [
          { id, projectCode: IsNull() },
          { id, projectCode: In([...projects]) },
        ];
  const found = await tx.findOne(entity, { where: everywhere as never, lock: { mode: "pessimistic_write" } });
  if (found) return found;
  throw new Refusal(UserErrorCode.NOT_FOUND, [field], "The knowledge base holds no such thing.");
}
