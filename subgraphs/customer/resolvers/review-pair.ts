import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {} from "../../shared/caller.js";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import { Registration } from "../entities/registration.js";
import { ReviewPair } from "../entities/review-pair.js";
import type { CustomerContext } from "../loaders/index.js";
import { ReviewPairListArgs, reviewPairPage } from "../loaders/review-pair-list.js";
import { ReviewPairConnection } from "./review-pair-connection.js";

/** The review queue. */
@Resolver(() => ReviewPair)
export class ReviewPairResolver {
  @Query(() => ReviewPairConnection, {
    nullable: true,
    description:
      "Registrations that may be one person, the strongest first: for whoever looks after the data, and managers of customer service (审核队列).",
  })
  reviewPairs(
    @Args(() => ReviewPairListArgs) args: ReviewPairListArgs,
    @Asked(() => ReviewPair) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<ReviewPair>> {
    return loaders.reviewPairs.all({ ...reviewPairPage(args), only });
  }

  @FieldResolver(() => IdentityDecision, {
    nullable: true,
    description: "The decision that the answer made: who, when and why (认定).",
  })
  decision(
    @Root("decisionId") decisionId: ReviewPair["decisionId"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdentityDecision | null> | null {
    return decisionId === null ? null : loaders.identityDecisionById.load(decisionId);
  }

  @FieldResolver(() => Registration, { nullable: true, description: "One of the two, masked (登记甲)." })
  left(
    @Root("leftId") leftId: ReviewPair["leftId"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(leftId);
  }

  @FieldResolver(() => Registration, { nullable: true, description: "The other, masked (登记乙)." })
  right(
    @Root("rightId") rightId: ReviewPair["rightId"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(rightId);
  }
}
