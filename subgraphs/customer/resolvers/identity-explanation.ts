import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { explainPair } from "../actions/explain-pair.js";
import { linkOf } from "../actions/link-of.js";
import { whySame } from "../actions/why-same.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import { IdentityExplanation } from "../entities/identity-explanation.js";
import { Registration } from "../entities/registration.js";
import { ReviewPair } from "../entities/review-pair.js";
import type { CustomerContext } from "../loaders/index.js";

/** Why people are taken for one. */
@Resolver(() => IdentityExplanation)
export class IdentityExplanationResolver {
  @Query(() => IdentityExplanation, {
    nullable: true,
    description:
      "Why two registrations or two customers are, or are not, one person; for whoever answers the review queue (为何是同一人).",
  })
  whySame(
    @Arg("a", () => ID, { description: "A registration or a customer, by any id (甲)." }) a: string,
    @Arg("b", () => ID, { description: "Another one (乙)." }) b: string,
    @Ctx() context: CustomerContext,
  ): Promise<IdentityExplanation | null> {
    return whySame(context, a, b);
  }

  @FieldResolver(() => Registration, { nullable: true, description: "One of the two, masked (登记甲)." })
  left(@Root() { leftId }: IdentityExplanation, @Ctx() { loaders }: CustomerContext): Promise<Registration | null> {
    return loaders.registrationById.load(leftId);
  }

  @FieldResolver(() => Registration, { nullable: true, description: "The other, masked (登记乙)." })
  right(@Root() { rightId }: IdentityExplanation, @Ctx() { loaders }: CustomerContext): Promise<Registration | null> {
    return loaders.registrationById.load(rightId);
  }

  @FieldResolver(() => IdentityDecision, {
    nullable: true,
    description: "The latest decision that names both and holds, whatever the weight (人工认定).",
  })
  async decision(
    @Root() { leftId, rightId }: IdentityExplanation,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdentityDecision | null> {
    const decisions = await loaders.decisionsByRegistration.load(leftId);
    return decisions.find(({ leftIds, rightIds }) => [...leftIds, ...rightIds].includes(rightId)) ?? null;
  }
}

/** Why a question of the review queue is one. */
@Resolver(() => ReviewPair)
export class ReviewPairExplanation {
  @FieldResolver(() => IdentityExplanation, {
    nullable: true,
    description: "The evidence side by side, masked, and what it weighs (比对说明).",
  })
  explanation(
    @Root() { leftId, rightId }: ReviewPair,
    @Ctx() context: CustomerContext,
  ): Promise<IdentityExplanation | null> {
    return explainPair(context, leftId, rightId);
  }
}

/** What links a registration to its customer. */
@Resolver(() => Registration)
export class RegistrationLink {
  @FieldResolver(() => IdentityExplanation, {
    nullable: true,
    description:
      "What links it most to its customer; null when it is alone; for whoever answers the review queue (关联依据).",
  })
  link(@Root() registration: Registration, @Ctx() context: CustomerContext): Promise<IdentityExplanation | null> {
    return linkOf(context, registration);
  }
}
