import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { type ChangeInput, mustWorkFor, Refusal, UserErrorCode } from "../../shared/write.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import { type KnowledgeStep, takeKnowledgeStep } from "../rules/take-knowledge-step.js";
import { lockKnowledge } from "./lock-knowledge.js";

/**
 * Loads a version, locked, for a step that the caller may take with it now.
 * @returns the version as it is, and the state that it is in after the step
 * @throws Refusal NOT_FOUND, STALE_VERSION or STATE; FORBIDDEN for another project
 */
export async function knowledgeToStep(
  tx: EntityManager,
  caller: Caller,
  input: ChangeInput,
  step: KnowledgeStep,
  now: Date,
): Promise<{ found: KnowledgeVersion; state: KnowledgeState }> {
  const found = await lockKnowledge(tx, caller, KnowledgeVersion, input.id);
  mustWorkFor(caller, found.projectCode);
  if (found.version !== input.version) {
    const message = `It is at count ${found.version}, not ${input.version}: it was changed since you read it.`;
    throw new Refusal(UserErrorCode.STALE_VERSION, ["version"], message);
  }
  const next = takeKnowledgeStep(found.stateAt(now), step);
  if (typeof next === "string") throw new Refusal(UserErrorCode.STATE, ["id"], next);
  return { found, state: KnowledgeState[next.state] };
}
