import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import { LostReason } from "../entities/lost-reason.js";
import type { Opportunity } from "../entities/opportunity.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeOpportunity } from "./change-opportunity.js";
import { enterStage } from "./enter-stage.js";

/** The sale that does not come about. */
@InputType({ description: "The sale that does not come about." })
export class OpportunityLoseInput extends ChangeInput {
  @Field(() => LostReason, { description: "Why (流失原因)." })
  reason!: LostReason;
}

/** Gives an opportunity up, with the reason. */
export function opportunityLose(
  input: OpportunityLoseInput,
  context: MarketingContext,
): Promise<Payload<"opportunity", Opportunity>> {
  return changeOpportunity(context, "opportunityLose", input, async (opportunity, tx) => {
    const values = await enterStage(tx, context.caller, opportunity, OpportunityStage.LOST, "id");
    return { ...values, lostReason: input.reason };
  });
}
