import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { LocalDate } from "../../shared/scalars.js";
import { Asked } from "../../shared/rows/asked.js";
import { dealDeadlines } from "../actions/deal-deadlines.js";
import { Customer } from "../entities/customer.js";
import { Deal } from "../entities/deal.js";
import { Employee } from "../entities/employee.js";
import { Opportunity } from "../entities/opportunity.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { DealList, dealPage } from "../loaders/deal-list.js";
import type { MarketingContext } from "../loaders/index.js";
import { DealConnection } from "./deal-connection.js";

/** What can be asked of deals. */
@Resolver(() => Deal)
export class DealResolver {
  @Query(() => Deal, { nullable: true, description: "The deal with this id, or null (成交)." })
  deal(
    @Arg("id", () => ID, { description: "The deal's id." }) id: string,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Deal | null> {
    return loaders.dealById.load(id);
  }

  @Query(() => DealConnection, { nullable: true, description: "The deals of the caller's projects (成交列表)." })
  deals(
    @Args(() => DealList) list: DealList,
    @Asked(() => Deal) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.all({ ...dealPage(list), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who buys (客户)." })
  customer(@Root("customerHandle") customerHandle: Deal["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that the unit belongs to (楼盘)." })
  project(@Root("projectCode") projectCode: Deal["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who sells (置业顾问)." })
  consultant(@Root("consultantId") consultantId: Deal["consultantId"]): Employee {
    return { id: consultantId };
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit that is bought (房屋)." })
  unit(@Root("unitId") unitId: Deal["unitId"]): Unit {
    return { id: unitId };
  }

  @FieldResolver(() => Opportunity, {
    nullable: true,
    description: "The opportunity that it was made of, if there was one (商机).",
  })
  async opportunity(
    @Root("opportunityId") opportunityId: Deal["opportunityId"],
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Opportunity | null> {
    return opportunityId === null ? null : loaders.opportunityById.load(opportunityId);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "By when the signed contract is to be filed: 30 days after signing (备案期限).",
  })
  filingDueOn(@Root() deal: Deal): string | null {
    return dealDeadlines(deal).filingDueOn;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "By when the buyer is to register the title: 90 days after delivery (办证期限).",
  })
  titleDueOn(@Root() deal: Deal): string | null {
    return dealDeadlines(deal).titleDueOn;
  }
}
