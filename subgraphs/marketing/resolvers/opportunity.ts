import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Deal } from "../entities/deal.js";
import { Employee } from "../entities/employee.js";
import { Lead } from "../entities/lead.js";
import { OpportunityStageEntry } from "../entities/opportunity-stage-entry.js";
import { Opportunity } from "../entities/opportunity.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import type { MarketingContext } from "../loaders/index.js";
import { OpportunityList, opportunityPage } from "../loaders/opportunity-list.js";
import { OpportunityConnection } from "./opportunity-connection.js";

/** What can be asked of opportunities. */
@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Query(() => Opportunity, { nullable: true, description: "The opportunity with this id, or null (商机)." })
  opportunity(
    @Arg("id", () => ID, { description: "The opportunity's id." }) id: string,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Opportunity | null> {
    return loaders.opportunityById.load(id);
  }

  @Query(() => OpportunityConnection, {
    nullable: true,
    description: "The opportunities of the caller's projects (商机列表).",
  })
  opportunities(
    @Args(() => OpportunityList) list: OpportunityList,
    @Asked(() => Opportunity) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Opportunity>> {
    return loaders.opportunities.all({ ...opportunityPage(list), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who wants to buy (客户)." })
  customer(@Root("customerHandle") customerHandle: Opportunity["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project where they want to buy (楼盘)." })
  project(@Root("projectCode") projectCode: Opportunity["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who looks after them (置业顾问)." })
  consultant(@Root("consultantId") consultantId: Opportunity["consultantId"]): Employee {
    return { id: consultantId };
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit that they want, if it is known (意向房屋)." })
  unit(@Root("unitId") unitId: Opportunity["unitId"]): Unit | null {
    return unitId === null ? null : { id: unitId };
  }

  @FieldResolver(() => Lead, { nullable: true, description: "The lead that it was (线索)." })
  lead(@Root("leadId") leadId: Opportunity["leadId"], @Ctx() { loaders }: MarketingContext): Promise<Lead | null> {
    return loaders.leadById.load(leadId);
  }

  @FieldResolver(() => [OpportunityStageEntry], {
    description: "The stages that it came to, in their order (阶段记录).",
  })
  stages(@Root("id") id: Opportunity["id"], @Ctx() { loaders }: MarketingContext): Promise<OpportunityStageEntry[]> {
    return loaders.stagesByOpportunity.load(id);
  }

  @FieldResolver(() => [Deal], {
    description: "The deals that were made of it, by age: at most one was not called off (成交).",
  })
  deals(@Root("id") id: Opportunity["id"], @Ctx() { loaders }: MarketingContext): Promise<Deal[]> {
    return loaders.dealsByOpportunity.load(id);
  }
}
