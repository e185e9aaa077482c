import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Deal } from "../entities/deal.js";
import { Employee } from "../entities/employee.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { Touchpoint } from "../entities/touchpoint.js";
import { DealList, dealPage } from "../loaders/deal-list.js";
import type { MarketingContext } from "../loaders/index.js";
import { LeadList, leadPage } from "../loaders/lead-list.js";
import { OpportunityList, opportunityPage } from "../loaders/opportunity-list.js";
import { TouchpointList, touchpointPage } from "../loaders/touchpoint-list.js";
import { DealConnection } from "./deal-connection.js";
import { LeadConnection } from "./lead-connection.js";
import { OpportunityConnection } from "./opportunity-connection.js";
import { TouchpointConnection } from "./touchpoint-connection.js";

/** What marketing adds to an employee. */
@Resolver(() => Employee)
export class EmployeeResolver {
  @FieldResolver(() => TouchpointConnection, {
    nullable: true,
    description: "Every time that this employee met a customer (员工的接触记录).",
  })
  touchpoints(
    @Root() { id }: Employee,
    @Args(() => TouchpointList) list: TouchpointList,
    @Asked(() => Touchpoint) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Touchpoint>> {
    return loaders.touchpoints.by("employeeId", [id], { ...touchpointPage(list), only });
  }

  @FieldResolver(() => LeadConnection, {
    nullable: true,
    description: "Every lead that this employee looks after (员工的线索).",
  })
  leads(
    @Root() { id }: Employee,
    @Args(() => LeadList) list: LeadList,
    @Asked(() => Lead) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Lead>> {
    return loaders.leads.by("consultantId", [id], { ...leadPage(list), only });
  }

  @FieldResolver(() => OpportunityConnection, {
    nullable: true,
    description: "Every opportunity that this employee looks after (员工的商机).",
  })
  opportunities(
    @Root() { id }: Employee,
    @Args(() => OpportunityList) list: OpportunityList,
    @Asked(() => Opportunity) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Opportunity>> {
    return loaders.opportunities.by("consultantId", [id], { ...opportunityPage(list), only });
  }

  @FieldResolver(() => DealConnection, {
    nullable: true,
    description: "Every deal that this employee made (员工的成交).",
  })
  deals(
    @Root() { id }: Employee,
    @Args(() => DealList) list: DealList,
    @Asked(() => Deal) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.by("consultantId", [id], { ...dealPage(list), only });
  }
}
