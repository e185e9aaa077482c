import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Deal } from "../entities/deal.js";
import { Project } from "../entities/project.js";
import { Referral } from "../entities/referral.js";
import type { MarketingContext } from "../loaders/index.js";
import { ReferralList, referralPage } from "../loaders/referral-list.js";
import { ReferralConnection } from "./referral-connection.js";

/** What can be asked of referrals. */
@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, { nullable: true, description: "The referral with this id, or null (老带新推荐)." })
  referral(
    @Arg("id", () => ID, { description: "The referral's id." }) id: string,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Referral | null> {
    return loaders.referralById.load(id);
  }

  @Query(() => ReferralConnection, {
    nullable: true,
    description: "The referrals of the caller's projects (老带新推荐列表).",
  })
  referrals(
    @Args(() => ReferralList) list: ReferralList,
    @Asked(() => Referral) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Referral>> {
    return loaders.referrals.all({ ...referralPage(list), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who sent (推荐人)." })
  referrer(@Root("referrerHandle") referrerHandle: Referral["referrerHandle"]): Pick<Customer, "handle"> {
    return { handle: referrerHandle };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who was sent (被推荐人)." })
  referee(@Root("refereeHandle") refereeHandle: Referral["refereeHandle"]): Pick<Customer, "handle"> {
    return { handle: refereeHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that they were sent to (楼盘)." })
  project(@Root("projectCode") projectCode: Referral["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Deal, { nullable: true, description: "The deal that proves it, once there is one (成交)." })
  async deal(@Root("dealId") dealId: Referral["dealId"], @Ctx() { loaders }: MarketingContext): Promise<Deal | null> {
    return dealId === null ? null : loaders.dealById.load(dealId);
  }
}
