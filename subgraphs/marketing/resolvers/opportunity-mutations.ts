import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { opportunityAdvance, OpportunityAdvanceInput } from "../actions/opportunity-advance.js";
import { opportunityChange, OpportunityChangeInput } from "../actions/opportunity-change.js";
import { opportunityLose, OpportunityLoseInput } from "../actions/opportunity-lose.js";
import { opportunityOpen, OpportunityOpenInput } from "../actions/opportunity-open.js";
import { Opportunity } from "../entities/opportunity.js";
import type { MarketingContext } from "../loaders/index.js";

const OpportunityOpenPayload = payloadOf("OpportunityOpenPayload", "opportunity", Opportunity);
const OpportunityAdvancePayload = payloadOf("OpportunityAdvancePayload", "opportunity", Opportunity);
const OpportunityLosePayload = payloadOf("OpportunityLosePayload", "opportunity", Opportunity);
const OpportunityChangePayload = payloadOf("OpportunityChangePayload", "opportunity", Opportunity);

/** What can be done with an opportunity. */
@Resolver(() => Opportunity)
export class OpportunityMutations {
  @Mutation(() => OpportunityOpenPayload, {
    nullable: true,
    description: "Makes an opportunity of a lead, which is converted by that (线索转商机).",
  })
  opportunityOpen(
    @Arg("input", () => OpportunityOpenInput, { description: "The lead, and what it wants." })
    input: OpportunityOpenInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"opportunity", Opportunity>> {
    return opportunityOpen(input, context);
  }

  @Mutation(() => OpportunityAdvancePayload, {
    nullable: true,
    description: "Takes an opportunity forward; stages may be passed over, and none comes back (推进商机).",
  })
  opportunityAdvance(
    @Arg("input", () => OpportunityAdvanceInput, { description: "The stage." }) input: OpportunityAdvanceInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"opportunity", Opportunity>> {
    return opportunityAdvance(input, context);
  }

  @Mutation(() => OpportunityLosePayload, {
    nullable: true,
    description: "Gives an opportunity up, with the reason (商机流失).",
  })
  opportunityLose(
    @Arg("input", () => OpportunityLoseInput, { description: "The opportunity, and why." }) input: OpportunityLoseInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"opportunity", Opportunity>> {
    return opportunityLose(input, context);
  }

  @Mutation(() => OpportunityChangePayload, {
    nullable: true,
    description: "Changes what is wanted of a sale (修改商机).",
  })
  opportunityChange(
    @Arg("input", () => OpportunityChangeInput, { description: "What is to be written otherwise." })
    input: OpportunityChangeInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"opportunity", Opportunity>> {
    return opportunityChange(input, context);
  }
}
