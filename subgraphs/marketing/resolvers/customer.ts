import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Deal } from "../entities/deal.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { Referral } from "../entities/referral.js";
import { Touchpoint } from "../entities/touchpoint.js";
import { DealList, dealPage } from "../loaders/deal-list.js";
import type { MarketingContext } from "../loaders/index.js";
import { LeadList, leadPage } from "../loaders/lead-list.js";
import { OpportunityList, opportunityPage } from "../loaders/opportunity-list.js";
import { ReferralList, referralPage } from "../loaders/referral-list.js";
import { TouchpointList, touchpointPage } from "../loaders/touchpoint-list.js";
import { DealConnection } from "./deal-connection.js";
import { LeadConnection } from "./lead-connection.js";
import { OpportunityConnection } from "./opportunity-connection.js";
import { ReferralConnection } from "./referral-connection.js";
import { TouchpointConnection } from "./touchpoint-connection.js";

/** What marketing adds to a customer. */
@Resolver(() => Customer)
export class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => TouchpointConnection, {
    nullable: true,
    description: "Every time that somebody of ours met this person, under any handle (客户的接触记录).",
  })
  touchpoints(
    @Root() { handles }: Customer,
    @Args(() => TouchpointList) list: TouchpointList,
    @Asked(() => Touchpoint) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Touchpoint>> {
    return loaders.touchpoints.by("customerHandle", handles, { ...touchpointPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => LeadConnection, {
    nullable: true,
    description: "Every lead that this person was, under any handle (客户的线索).",
  })
  leads(
    @Root() { handles }: Customer,
    @Args(() => LeadList) list: LeadList,
    @Asked(() => Lead) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Lead>> {
    return loaders.leads.by("customerHandle", handles, { ...leadPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => OpportunityConnection, {
    nullable: true,
    description: "Every opportunity with this person, under any handle (客户的商机).",
  })
  opportunities(
    @Root() { handles }: Customer,
    @Args(() => OpportunityList) list: OpportunityList,
    @Asked(() => Opportunity) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Opportunity>> {
    return loaders.opportunities.by("customerHandle", handles, { ...opportunityPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => DealConnection, {
    nullable: true,
    description: "Every deal with this person, under any handle (客户的成交).",
  })
  deals(
    @Root() { handles }: Customer,
    @Args(() => DealList) list: DealList,
    @Asked(() => Deal) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.by("customerHandle", handles, { ...dealPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => ReferralConnection, {
    nullable: true,
    description: "Whom this person sent us (客户推荐的新客户).",
  })
  referralsMade(
    @Root() { handles }: Customer,
    @Args(() => ReferralList) list: ReferralList,
    @Asked(() => Referral) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Referral>> {
    return loaders.referrals.by("referrerHandle", handles, { ...referralPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => ReferralConnection, {
    nullable: true,
    description: "Who sent us this person (推荐该客户的老客户).",
  })
  referralsReceived(
    @Root() { handles }: Customer,
    @Args(() => ReferralList) list: ReferralList,
    @Asked(() => Referral) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Referral>> {
    return loaders.referrals.by("refereeHandle", handles, { ...referralPage(list), only });
  }
}
