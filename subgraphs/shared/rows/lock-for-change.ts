import type { EntityManager, EntityTarget } from "typeorm";
import type { Caller } from "../caller.js";
import { Refusal, UserErrorCode } from "../write.js";
import { lockSeen } from "./lock-seen.js";

/**
 * Reads the row that an input means to change, as the caller read it, and keeps it from being changed by others.
 * @throws Refusal NOT_FOUND, or STALE_VERSION before any rule looks at what is no longer so
 */
export async function lockForChange<T extends { id: string; projectCode: string; version: number }>(
  tx: EntityManager,
  caller: Caller,
  entity: EntityTarget<T>,
  { id, version }: { id: string; version: number },
): Promise<T> {
  const row = await lockSeen(tx, caller, entity, id, "id");
  if (row.version === version) return row;
  const message = `It has version ${row.version} by now, and you read version ${version}: read it again.`;
  throw new Refusal(UserErrorCode.STALE_VERSION, ["version"], message);
}
