import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockCase } from "./lock-case.js";

/**
 * The first case of the one that an input names as the first: a repeat of a repeat is a repeat of the same first case.
 * @throws Refusal NOT_FOUND when the caller sees no such case. Requirements 000-24: one matter is told once.
 */
export async function firstCase(tx: EntityManager, caller: Caller, firstCaseId: string): Promise<string> {
  const named = await lockCase(tx, caller, firstCaseId, "firstCaseId");
  return named.firstCaseId ?? named.id;
}
