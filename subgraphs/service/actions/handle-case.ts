import type { EntityManager } from "typeorm";
import { mayAct, Refusal, UserErrorCode } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { writeLog } from "./write-log.js";

/** The case that somebody works on, and what is noted of it in its log. */
export interface Handling {
  readonly caseId: string;
  readonly line: string;
}

/**
 * Does something about a case that is not over, by somebody who may act on it, with a note in its log.
 * @param work what is done; called with the case, locked, and the time
 * @returns the case's id
 * @throws Refusal NOT_FOUND or STATE; FORBIDDEN for a role that may not act on its department's cases
 */
export async function handleCase(
  tx: EntityManager,
  { caller }: ServiceContext,
  { caseId, line }: Handling,
  work: (found: Case, at: Date) => Promise<unknown>,
): Promise<string> {
  const found = await lockCase(tx, caller, caseId, "caseId");
  mayAct(caller, whoActsOn(found.department), found.projectCode);
  const over = changeFits(found.state);
  if (over) throw new Refusal(UserErrorCode.STATE, ["caseId"], over);
  const at = new Date();
  await work(found, at);
  await writeLog(tx, caller, found, { kind: CaseLogKind.NOTE, text: line, at });
  return found.id;
}
