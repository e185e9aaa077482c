import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { Project } from "../entities/project.js";
import type { MarketingContext } from "../loaders/index.js";
import { LeadList, leadPage } from "../loaders/lead-list.js";
import { LeadConnection } from "./lead-connection.js";

/** What can be asked of leads. */
@Resolver(() => Lead)
export class LeadResolver {
  @Query(() => Lead, { nullable: true, description: "The lead with this id, or null (线索)." })
  lead(
    @Arg("id", () => ID, { description: "The lead's id." }) id: string,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Lead | null> {
    return loaders.leadById.load(id);
  }

  @Query(() => LeadConnection, { nullable: true, description: "The leads of the caller's projects (线索列表)." })
  leads(
    @Args(() => LeadList) list: LeadList,
    @Asked(() => Lead) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Lead>> {
    return loaders.leads.all({ ...leadPage(list), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who may buy (客户)." })
  customer(@Root("customerHandle") customerHandle: Lead["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project where they may buy (楼盘)." })
  project(@Root("projectCode") projectCode: Lead["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who looks after them (置业顾问)." })
  consultant(@Root("consultantId") consultantId: Lead["consultantId"]): Employee {
    return { id: consultantId };
  }

  @FieldResolver(() => Opportunity, {
    nullable: true,
    description: "The opportunity that it has become, if it has (商机).",
  })
  async opportunity(@Root("id") id: Lead["id"], @Ctx() { loaders }: MarketingContext): Promise<Opportunity | null> {
    const [opportunity] = await loaders.opportunitiesByLead.load(id);
    return opportunity ?? null;
  }
}
