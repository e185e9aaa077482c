import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Deal } from "../entities/deal.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { Project } from "../entities/project.js";
import { Referral } from "../entities/referral.js";
import { DealList, dealPage } from "../loaders/deal-list.js";
import type { MarketingContext } from "../loaders/index.js";
import { LeadList, leadPage } from "../loaders/lead-list.js";
import { OpportunityList, opportunityPage } from "../loaders/opportunity-list.js";
import { ReferralList, referralPage } from "../loaders/referral-list.js";
import { DealConnection } from "./deal-connection.js";
import { LeadConnection } from "./lead-connection.js";
import { OpportunityConnection } from "./opportunity-connection.js";
import { ReferralConnection } from "./referral-connection.js";

/** What marketing adds to a project. */
@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => LeadConnection, {
    nullable: true,
    description: "Everybody who may buy in this project (楼盘的线索).",
  })
  leads(
    @Root() { code }: Project,
    @Args(() => LeadList) list: LeadList,
    @Asked(() => Lead) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Lead>> {
    return loaders.leads.by("projectCode", [code], { ...leadPage(list), only });
  }

  @FieldResolver(() => OpportunityConnection, {
    nullable: true,
    description: "Every opportunity in this project (楼盘的商机).",
  })
  opportunities(
    @Root() { code }: Project,
    @Args(() => OpportunityList) list: OpportunityList,
    @Asked(() => Opportunity) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Opportunity>> {
    return loaders.opportunities.by("projectCode", [code], { ...opportunityPage(list), only });
  }

  @FieldResolver(() => DealConnection, { nullable: true, description: "Every deal in this project (楼盘的成交)." })
  deals(
    @Root() { code }: Project,
    @Args(() => DealList) list: DealList,
    @Asked(() => Deal) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.by("projectCode", [code], { ...dealPage(list), only });
  }

  @FieldResolver(() => ReferralConnection, {
    nullable: true,
    description: "Everybody who was sent to this project (楼盘的老带新).",
  })
  referrals(
    @Root() { code }: Project,
    @Args(() => ReferralList) list: ReferralList,
    @Asked(() => Referral) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Referral>> {
    return loaders.referrals.by("projectCode", [code], { ...referralPage(list), only });
  }
}
