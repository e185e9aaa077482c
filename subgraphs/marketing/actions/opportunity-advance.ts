import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import type { Opportunity } from "../entities/opportunity.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeOpportunity } from "./change-opportunity.js";
import { enterStage } from "./enter-stage.js";

/** How far a sale has come. */
@InputType({ description: "How far a sale has come." })
export class OpportunityAdvanceInput extends ChangeInput {
  @Field(() => OpportunityStage, { description: "The stage that it has come to: REPORTED, QUEUED or WON (阶段)." })
  stage!: OpportunityStage;
}

/**
 * Takes an opportunity forward; stages may be passed over, and none comes back. A deal wins its opportunity by itself:
 * WON is said here of one whose buyer stands on another's contract.
 */
export function opportunityAdvance(
  input: OpportunityAdvanceInput,
  context: MarketingContext,
): Promise<Payload<"opportunity", Opportunity>> {
  return changeOpportunity(context, "opportunityAdvance", input, (opportunity, tx) => {
    if (input.stage === OpportunityStage.LOST) throw new Refusal(UserErrorCode.INVALID, ["stage"], lost);
    return enterStage(tx, context.caller, opportunity, input.stage, "stage");
  });
}

const lost = "An opportunity advances to REPORTED, QUEUED or WON; one that is lost says why: opportunityLose.";
