import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { change } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceTier } from "../entities/service-tier.js";
import { replanClocks } from "./replan-clocks.js";
import { writeLog } from "./write-log.js";

/**
 * Moves a case, which is locked, to the tier of its customer: its place in the queue, and its open clocks with their policy. The log
 * says why. Requirements 003-13.
 */
export async function moveTier(
  tx: EntityManager,
  caller: Caller,
  found: Case,
  { tier, reason, at }: { readonly tier: ServiceTier; readonly reason: string; readonly at: Date },
): Promise<void> {
  const dueAt = await replanClocks(tx, tx.create(Case, { ...(found as object), tier }), at);
  await change(tx, Case, found, { tier, ...(dueAt && { dueAt }), updatedAt: at });
  const text = `tier: ${found.tier} → ${tier}\n${reason}`;
  await writeLog(tx, caller, found, { kind: CaseLogKind.CHANGED, text, at });
}
