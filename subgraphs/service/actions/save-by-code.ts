import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { change, Refusal, UserErrorCode } from "../../shared/write.js";

/** Rows that people know by a code. */
type Coded = ObjectLiteral & { id: string; code: string; version: number };

/**
 * Writes a row that is known by its code: a new one, or, with the version that was read, the one that is there.
 * @param named the code and the version of the input, what it is, for messages, and the prefix of new ids
 * @param mustFit looks at the row that has the code already, and refuses what does not go with it
 * @returns the row's id
 * @throws Refusal TAKEN, NOT_FOUND or STALE_VERSION
 */
export async function saveByCode<T extends Coded>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  named: { readonly code: string; readonly version?: number | null; readonly what: string; readonly prefix: string },
  values: Partial<Omit<T, "id" | "code" | "version">>,
  mustFit: (found: T) => void = () => undefined,
): Promise<string> {
  const { code, version, what, prefix } = named;
  const found = await tx.findOne(entity, { where: { code } as FindOptionsWhere<T> });
  if (found) mustFit(found);
  if (!found && version != null) throw new Refusal(UserErrorCode.NOT_FOUND, ["code"], `There is no such ${what}.`);
  if (found && version == null) throw new Refusal(UserErrorCode.TAKEN, ["code"], `There is a ${what} ${code} already.`);
  const id = found?.id ?? newId(prefix);
  if (version != null) await change<Coded>(tx, entity, { id, version }, values);
  else await tx.insert(entity, { id, code, ...values } as QueryDeepPartialEntity<T>);
  return id;
}
