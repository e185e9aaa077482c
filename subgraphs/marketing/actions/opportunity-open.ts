import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { Fen, newId } from "../../shared/scalars.js";
import { change, type Payload, perform, WriteInput } from "../../shared/write.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";
import { OpportunityStageEntry } from "../entities/opportunity-stage-entry.js";
import type { MarketingContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { Money } from "./money.js";
import { stateOfLead } from "./state-of-lead.js";

/** The lead that wants to buy, and what. */
@InputType({ description: "The lead that wants to buy, and what." })
export class OpportunityOpenInput extends WriteInput {
  @IdOf("lea")
  @Field(() => ID, { description: "The lead that becomes an opportunity (线索)." })
  leadId!: string;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that they want, if they know (意向房屋)." })
  unitId?: string | null;

  @IsOptional()
  @Money()
  @Field(() => Fen, { nullable: true, description: "The price that is expected, in fen (预计成交价)." })
  expectedPrice?: number | null;
}

/** Makes an opportunity of a lead, which is converted by that. Customer, project and consultant are the lead's. Requirements 001-21. */
export function opportunityOpen(
  input: OpportunityOpenInput,
  context: MarketingContext,
): Promise<Payload<"opportunity", Opportunity>> {
  const { opportunityById, leadById } = context.loaders;
  return perform(context, "opportunityOpen", input, {
    field: "opportunity",
    work: (tx) => open(tx, context.caller, input),
    load: (id) => {
      leadById.clear(input.leadId);
      return opportunityById.clear(id).load(id);
    },
  });
}

async function open(tx: EntityManager, caller: Caller, input: OpportunityOpenInput): Promise<string> {
  const lead = await lockSeen(tx, caller, Lead, input.leadId, "leadId");
  const at = new Date();
  await change(tx, Lead, lead, { state: stateOfLead(lead.state, "CONVERT", "leadId"), updatedAt: at });
  const id = newId("opp");
  const { customerHandle, projectCode, consultantId } = lead;
  const { unitId, expectedPrice } = input;
  const stage = OpportunityStage.INTENT;
  const own = { customerHandle, projectCode, consultantId, leadId: lead.id, unitId, expectedPrice };
  await tx.insert(Opportunity, { id, ...own, stage, stageSince: at, openedAt: at });
  const entry = { id: newId("ose"), opportunityId: id, projectCode, stage, enteredAt: at, actor: caller.subject };
  await tx.insert(OpportunityStageEntry, entry);
  return id;
}
