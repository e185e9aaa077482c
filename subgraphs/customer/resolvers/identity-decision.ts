import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import { Registration } from "../entities/registration.js";
import { IdentityDecisionListArgs, identityDecisionPage } from "../loaders/identity-decision-list.js";
import type { CustomerContext } from "../loaders/index.js";
import { IdentityDecisionConnection } from "./identity-decision-connection.js";

/** What people decided about who is who. */
@Resolver(() => IdentityDecision)
export class IdentityDecisionResolver {
  @Query(() => IdentityDecision, {
    nullable: true,
    description: "The decision with this id, or null; for whoever answers the review queue (人工认定).",
  })
  identityDecision(
    @Arg("id", () => ID, { description: "The decision's id." }) id: string,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdentityDecision | null> {
    return loaders.identityDecisionById.load(id);
  }

  @Query(() => IdentityDecisionConnection, {
    nullable: true,
    description: "What people decided about who is who; for whoever answers the review queue (人工认定列表).",
  })
  identityDecisions(
    @Args(() => IdentityDecisionListArgs) args: IdentityDecisionListArgs,
    @Asked(() => IdentityDecision) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<IdentityDecision>> {
    return loaders.identityDecisions.all({ ...identityDecisionPage(args), only });
  }

  @FieldResolver(() => [Registration], {
    description: "One side, of a split those taken out: the registrations that the caller sees (一方的登记).",
  })
  left(
    @Root("leftIds") leftIds: IdentityDecision["leftIds"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration[]> {
    return seen(leftIds, loaders);
  }

  @FieldResolver(() => [Registration], {
    description: "The other side: the registrations that the caller sees (另一方的登记).",
  })
  right(
    @Root("rightIds") rightIds: IdentityDecision["rightIds"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration[]> {
    return seen(rightIds, loaders);
  }
}

async function seen(ids: readonly string[], loaders: CustomerContext["loaders"]): Promise<Registration[]> {
  const found = await Promise.all(ids.map((id) => loaders.registrationById.load(id)));
  return found.filter((registration) => registration !== null);
}
