import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Project } from "../entities/project.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServicePolicy } from "../entities/service-policy.js";
import type { ServiceContext } from "../loaders/index.js";
import { ServicePolicyListArgs, servicePolicyPage } from "../loaders/service-policy-list.js";

const ServicePolicyConnection = connectionOf(ServicePolicy, "ServicePolicy");

/** What can be asked of policies. */
@Resolver(() => ServicePolicy)
export class ServicePolicyResolver {
  @Query(() => ServicePolicyConnection, {
    nullable: true,
    description: "What we owe cases in time: for all projects, and for the caller's (服务时限标准).",
  })
  servicePolicies(
    @Args(() => ServicePolicyListArgs) args: ServicePolicyListArgs,
    @Asked(() => ServicePolicy) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<ServicePolicy>> {
    return loaders.policies.all({ ...servicePolicyPage(args), only });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is for; null for all (楼盘)." })
  project(@Root("projectCode") projectCode: ServicePolicy["projectCode"]): Project | null {
    return projectCode === null ? null : { code: projectCode };
  }

  @FieldResolver(() => ServiceCalendar, {
    nullable: true,
    description: "The calendar that its clocks count by (工作日历).",
  })
  calendar(
    @Root("calendarId") calendarId: ServicePolicy["calendarId"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<ServiceCalendar | null> {
    return loaders.calendarById.load(calendarId);
  }
}
