import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import type { Case } from "../entities/case.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import type { CaseLogKind } from "../entities/case-log-kind.js";

/** Adds a line to a case's log, in the caller's name. Every action does, in its own transaction. Requirements 003-15. */
export async function writeLog(
  tx: EntityManager,
  { subject: actor }: Caller,
  { id: caseId, projectCode }: Pick<Case, "id" | "projectCode">,
  line: { kind: CaseLogKind; text: string; at: Date },
): Promise<void> {
  await tx.insert(CaseLogEntry, { id: newId("clg"), caseId, projectCode, actor, ...line });
}
