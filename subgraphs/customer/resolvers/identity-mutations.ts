import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { customerMerge, CustomerMergeInput } from "../actions/customer-merge.js";
import { customerSplit, CustomerSplitInput } from "../actions/customer-split.js";
import { identityDecisionUndo, IdentityDecisionUndoInput } from "../actions/identity-decision-undo.js";
import { reviewPairDecide, ReviewPairDecideInput } from "../actions/review-pair-decide.js";
import { IdentityOutcome } from "../entities/identity-outcome.js";
import { ReviewPair } from "../entities/review-pair.js";
import type { CustomerContext } from "../loaders/index.js";

const CustomerMergePayload = payloadOf("CustomerMergePayload", "outcome", IdentityOutcome);
const CustomerSplitPayload = payloadOf("CustomerSplitPayload", "outcome", IdentityOutcome);
const IdentityDecisionUndoPayload = payloadOf("IdentityDecisionUndoPayload", "outcome", IdentityOutcome);
const ReviewPairDecidePayload = payloadOf("ReviewPairDecidePayload", "reviewPair", ReviewPair);

/** What people decide about who is who. */
@Resolver()
export class IdentityMutations {
  @Mutation(() => CustomerMergePayload, {
    nullable: true,
    description: "Says that customers are one person, until it is undone (合并客户).",
  })
  customerMerge(
    @Arg("input", () => CustomerMergeInput, { description: "Who is one person." }) input: CustomerMergeInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"outcome", IdentityOutcome>> {
    return customerMerge(input, context);
  }

  @Mutation(() => CustomerSplitPayload, {
    nullable: true,
    description: "Says that registrations of a customer are another person's, until it is undone (拆分客户).",
  })
  customerSplit(
    @Arg("input", () => CustomerSplitInput, { description: "Which registrations." }) input: CustomerSplitInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"outcome", IdentityOutcome>> {
    return customerSplit(input, context);
  }

  @Mutation(() => IdentityDecisionUndoPayload, {
    nullable: true,
    description: "Takes a merge, a split or an answer of the review queue back (撤销认定).",
  })
  identityDecisionUndo(
    @Arg("input", () => IdentityDecisionUndoInput, { description: "Which decision." }) input: IdentityDecisionUndoInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"outcome", IdentityOutcome>> {
    return identityDecisionUndo(input, context);
  }

  @Mutation(() => ReviewPairDecidePayload, {
    nullable: true,
    description: "Answers whether two registrations are one person (审核登记对).",
  })
  reviewPairDecide(
    @Arg("input", () => ReviewPairDecideInput, { description: "The answer." }) input: ReviewPairDecideInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"reviewPair", ReviewPair>> {
    return reviewPairDecide(input, context);
  }
}
