import type { EntityManager } from "typeorm";
import { CaseDispatch } from "../entities/case-dispatch.js";
import { holderOf } from "../rules/holder-of.js";

/**
 * Who gets a department's next case, where it was said how cases come to its people; of two that come in at once each gets
 * another turn, since the row is held until the transaction ends.
 * @returns an employee's id, or undefined where nothing was said. Requirements 000-41.
 */
export async function nextInTurn(
  tx: EntityManager,
  where: Pick<CaseDispatch, "projectCode" | "department">,
): Promise<string | undefined> {
  const dispatch = await tx.findOne(CaseDispatch, { where, lock: { mode: "pessimistic_write" } });
  if (!dispatch) return undefined;
  await tx.increment(CaseDispatch, { id: dispatch.id }, "given", 1);
  return holderOf(dispatch);
}
