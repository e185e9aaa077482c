import type { EntityManager, EntityTarget, FindOptionsWhere } from "typeorm";
import { type Caller, worksFor } from "../caller.js";
import { Refusal, UserErrorCode } from "../write.js";

interface Row {
  id: string;
  projectCode: string;
}

/**
 * Reads a row and keeps it from being changed by others until the transaction ends.
 * @param field the input's field to blame
 * @throws Refusal NOT_FOUND when there is none, or it is of a project that is not the caller's
 */
export async function lockSeen<T extends Row>(
  tx: EntityManager,
  caller: Caller,
  entity: EntityTarget<T>,
  id: string,
  field: string,
): Promise<T> {
  const where = { id } as FindOptionsWhere<T>;
  const row = await tx.findOne(entity, { where, lock: { mode: "for_no_key_update" } });
  if (row && worksFor(caller, row.projectCode)) return row;
  throw new Refusal(UserErrorCode.NOT_FOUND, [field], "Nothing with this id is there, or it is not of your projects.");
}
