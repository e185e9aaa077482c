import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import type { Case } from "../entities/case.js";
import type { CaseDepartment } from "../entities/case-department.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { HandOff } from "../entities/hand-off.js";
import { writeLog } from "./write-log.js";

/** Keeps that a case went from the hands that it is in into others, as a row of its own and a line of its log. Requirements 000-35. */
export async function recordHandOff(
  tx: EntityManager,
  caller: Caller,
  found: Case,
  { department, ownerId, reason, at }: { department: CaseDepartment; ownerId: string; reason: string; at: Date },
): Promise<void> {
  await tx.insert(HandOff, {
    id: newId("hof"),
    caseId: found.id,
    projectCode: found.projectCode,
    fromDepartment: found.department,
    fromOwnerId: found.ownerId,
    toDepartment: department,
    toOwnerId: ownerId,
    reason,
    actor: caller.subject,
    at,
  });
  await writeLog(tx, caller, found, { kind: CaseLogKind.HANDED_OFF, text: reason, at });
}
