import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { mayAct, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CaseState } from "../entities/case-state.js";
import { clocksAfter } from "../rules/clocks-after.js";
import { type Asked, firstHands } from "../rules/first-hands.js";
import { timesFit } from "../rules/times-fit.js";
import { whoOpens } from "../rules/who-opens.js";
import { firstCase } from "./first-case.js";
import { insertClocks } from "./insert-clocks.js";
import { planClocks } from "./plan-clocks.js";
import type { PolicyScope } from "./policy-for.js";
import { startDuePlans } from "./start-due-plans.js";
import { tierOf } from "./tier-of.js";
import { writeLog } from "./write-log.js";

/** A case as it is written down, with as much as is known of whose hands it comes into. */
export type NewCase = Pick<
  Case,
  "kind" | "category" | "channel" | "subject" | "customerHandle" | "projectCode" | "priority"
> &
  Partial<Pick<Case, "description" | "unitId" | "room" | "repeatReason" | "subCategoryCode">> &
  Asked & {
    readonly receivedAt?: Date | null;
    readonly dueAt?: Date | null;
    readonly firstCaseId?: string | null;
    readonly knownAs?: readonly string[] | null;
  };

/**
 * Writes a case down, with its clocks and the first line of its log, by whichever way it came in; emergency plans that it sets
 * off start with it.
 * @returns its id
 * @throws Refusal for hands or times that cannot be; FORBIDDEN where the caller opens no cases. Requirements 000-24, 000-40.
 */
export async function openCase(tx: EntityManager, matter: NewCase, caller: Caller): Promise<string> {
  const hands = firstHands(caller, matter);
  if ("field" in hands) throw new Refusal(UserErrorCode.INVALID, [hands.field], hands.message);
  mayAct(caller, whoOpens(hands.department), matter.projectCode);
  const at = new Date();
  const times = { receivedAt: matter.receivedAt ?? at, dueAt: matter.dueAt ?? null };
  const wrong = timesFit(times, at);
  if (wrong) throw new Refusal(UserErrorCode.INVALID, [wrong.field], wrong.message);
  const opened = {
    ...said(matter),
    ...times,
    id: newId("cas"),
    firstReceiverId: hands.firstReceiverId,
    department: CaseDepartment[hands.department],
    ownerId: hands.ownerId,
    state: CaseState.OPEN,
    tier: await tierOf(tx, [matter.customerHandle, ...(matter.knownAs ?? [])]),
    firstCaseId: matter.firstCaseId ? await firstCase(tx, caller, matter.firstCaseId) : null,
    openedAt: at,
    updatedAt: at,
  };
  await insertWithClocks(tx, opened, caller.subject);
  await writeLog(tx, caller, opened, { kind: CaseLogKind.OPENED, text: matter.subject, at });
  await startDuePlans(tx, caller, opened);
  return opened.id;
}

/** What of it was said by the customer or the desk, and is kept as it was said. */
function said({ kind, category, channel, subject, customerHandle, projectCode, priority, ...more }: NewCase) {
  const { description = null, unitId = null, room = null, repeatReason = null, subCategoryCode = null } = more;
  const told = { kind, category, channel, subject, customerHandle, projectCode, priority };
  return { ...told, description, unitId, room, repeatReason, subCategoryCode };
}

/** Writes the case with its clocks: unless somebody said otherwise, it is due when the policy says. */
async function insertWithClocks(
  tx: EntityManager,
  opened: PolicyScope & Pick<Case, "id" | "receivedAt" | "dueAt">,
  by: string,
): Promise<void> {
  const start = { at: opened.receivedAt, resolveBy: opened.dueAt, by };
  const clocks = await planClocks(tx, opened, clocksAfter.OPENED.start, start);
  const resolve = clocks.find((clock) => clock.kind === CaseClockKind.RESOLVE);
  await tx.insert(Case, { ...opened, dueAt: opened.dueAt ?? resolve?.dueAt ?? null });
  await insertClocks(tx, clocks);
}
