import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Customer } from "../entities/customer.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import { Membership } from "../entities/membership.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";

/** Whose registrations were. */
@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Registration, { nullable: true, description: "The registration (登记)." })
  registration(
    @Root() { registrationId }: Membership,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(registrationId);
  }

  @FieldResolver(() => IdentityDecision, {
    nullable: true,
    description: "The decision that it followed from: who, when and why; null when the caller does not see it (认定).",
  })
  decision(
    @Root() { decisionId }: Membership,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdentityDecision | null> | null {
    return decisionId === null ? null : loaders.identityDecisionById.load(decisionId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Whose it is today (现归属客户)." })
  nowOf(@Root() { registrationId }: Membership, @Ctx() { loaders }: CustomerContext): Promise<Customer | null> {
    return loaders.customerByHandle.load(registrationId);
  }
}
