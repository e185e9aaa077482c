import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { newId } from "../../shared/scalars.js";
import { UserErrorCode } from "../../shared/write.js";
import type { Opportunity } from "../entities/opportunity.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";
import { OpportunityStageEntry } from "../entities/opportunity-stage-entry.js";
import { mayEnterStage } from "../rules/may-enter-stage.js";

/**
 * Takes an opportunity to a stage, in the caller's name: adds the line of its history.
 * @param field the input's field to blame
 * @returns what is to be written of the opportunity itself
 * @throws Refusal STATE when it cannot come there from where it is
 */
export async function enterStage(
  tx: EntityManager,
  { subject: actor }: Caller,
  { id: opportunityId, projectCode, stage: from }: Opportunity,
  to: OpportunityStage,
  field: string,
): Promise<Pick<Opportunity, "stage" | "stageSince">> {
  refuseIf(mayEnterStage(OpportunityStage[from], OpportunityStage[to]), field, UserErrorCode.STATE);
  const at = new Date();
  await tx.insert(OpportunityStageEntry, {
    id: newId("ose"),
    opportunityId,
    projectCode,
    stage: to,
    enteredAt: at,
    actor,
  });
  return { stage: to, stageSince: at };
}
