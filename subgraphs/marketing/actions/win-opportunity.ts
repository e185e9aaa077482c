import { type EntityManager, Not } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { change, UserErrorCode } from "../../shared/write.js";
import { Deal } from "../entities/deal.js";
import { DealState } from "../entities/deal-state.js";
import { Opportunity } from "../entities/opportunity.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";
import { mayBeSubscribed } from "../rules/may-be-subscribed.js";
import { enterStage } from "./enter-stage.js";

/**
 * Wins an opportunity, locked by the caller, through the deal that is made of it; one that was won before stays won.
 * @throws Refusal STATE when it was lost, or has a deal that still stands
 */
export async function winOpportunity(tx: EntityManager, caller: Caller, opportunity: Opportunity): Promise<void> {
  const where = { opportunityId: opportunity.id, state: Not(DealState.CANCELLED) };
  refuseIf(mayBeSubscribed(opportunity.stage, await tx.exists(Deal, { where })), "opportunityId", UserErrorCode.STATE);
  if (opportunity.stage === OpportunityStage.WON) return;
  const values = await enterStage(tx, caller, opportunity, OpportunityStage.WON, "opportunityId");
  await change(tx, Opportunity, opportunity, values);
}
