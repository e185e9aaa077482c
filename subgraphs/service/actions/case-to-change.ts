import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { type ChangeInput, mayAct, Refusal, UserErrorCode } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";

/**
 * Loads the case that an input wants to change, locked, if the caller may act on it and has read its last version.
 * @throws Refusal NOT_FOUND or STALE_VERSION; FORBIDDEN for a role that may not act on its department's cases
 */
export async function caseToChange(tx: EntityManager, caller: Caller, input: ChangeInput): Promise<Case> {
  const found = await lockCase(tx, caller, input.id);
  mayAct(caller, whoActsOn(found.department), found.projectCode);
  if (found.version === input.version) return found;
  throw new Refusal(
    UserErrorCode.STALE_VERSION,
    ["version"],
    `The case is at version ${found.version}, not ${input.version}: it was changed since you read it.`,
  );
}
