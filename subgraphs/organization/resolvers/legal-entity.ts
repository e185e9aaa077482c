import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { legalEntityChange, LegalEntityChangeInput } from "../actions/legal-entity-change.js";
import { legalEntityCreate, LegalEntityCreateInput } from "../actions/legal-entity-create.js";
import { LegalEntity } from "../entities/legal-entity.js";
import type { OrganizationContext } from "../loaders/index.js";
import { LegalEntityFilter, LegalEntityOrder, legalEntityWhere } from "../loaders/legal-entity-list.js";

const LegalEntityConnection = connectionOf(LegalEntity, "LegalEntity");
const LegalEntityCreatePayload = payloadOf("LegalEntityCreatePayload", "legalEntity", LegalEntity);
const LegalEntityChangePayload = payloadOf("LegalEntityChangePayload", "legalEntity", LegalEntity);

@Resolver(() => LegalEntity)
export class LegalEntityResolver {
  @Query(() => LegalEntity, { nullable: true, description: "The company with this id, or null (法人主体)." })
  legalEntity(
    @Arg("id", () => ID, { description: "The company's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<LegalEntity | null> {
    return loaders.legalEntityById.load(id);
  }

  @Query(() => LegalEntityConnection, { nullable: true, description: "A list of companies (法人主体列表)." })
  legalEntities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => LegalEntityFilter, { nullable: true, description: "Which companies." })
    filter: LegalEntityFilter | undefined,
    @Arg("orderBy", () => LegalEntityOrder, { defaultValue: LegalEntityOrder.NAME_ASC, description: "In which order." })
    orderBy: LegalEntityOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<LegalEntity>> {
    return loaders.legalEntities.all({ page, orderBy, where: legalEntityWhere(filter) });
  }

  @Mutation(() => LegalEntityCreatePayload, {
    nullable: true,
    description: "Enters a company. Administrators only (新建法人主体).",
  })
  legalEntityCreate(
    @Arg("input", () => LegalEntityCreateInput, { description: "The new company." }) input: LegalEntityCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"legalEntity", LegalEntity>> {
    return legalEntityCreate(input, context);
  }

  @Mutation(() => LegalEntityChangePayload, {
    nullable: true,
    description: "Changes a company. Administrators only (修改法人主体).",
  })
  legalEntityChange(
    @Arg("input", () => LegalEntityChangeInput, { description: "What is to be changed." })
    input: LegalEntityChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"legalEntity", LegalEntity>> {
    return legalEntityChange(input, context);
  }
}
