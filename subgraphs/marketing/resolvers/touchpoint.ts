import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { Touchpoint } from "../entities/touchpoint.js";
import type { MarketingContext } from "../loaders/index.js";
import { TouchpointList, touchpointPage } from "../loaders/touchpoint-list.js";
import { TouchpointConnection } from "./touchpoint-connection.js";

/** What can be asked of touchpoints. */
@Resolver(() => Touchpoint)
export class TouchpointResolver {
  @Query(() => Touchpoint, { nullable: true, description: "The touchpoint with this id, or null (接触记录)." })
  touchpoint(
    @Arg("id", () => ID, { description: "The touchpoint's id." }) id: string,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Touchpoint | null> {
    return loaders.touchpointById.load(id);
  }

  @Query(() => TouchpointConnection, {
    nullable: true,
    description: "The touchpoints of the caller's projects (接触记录列表).",
  })
  touchpoints(
    @Args(() => TouchpointList) list: TouchpointList,
    @Asked(() => Touchpoint) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Touchpoint>> {
    return loaders.touchpoints.all({ ...touchpointPage(list), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who was met (客户)." })
  customer(@Root("customerHandle") customerHandle: Touchpoint["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it was about (楼盘)." })
  project(@Root("projectCode") projectCode: Touchpoint["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who met them (接待人)." })
  employee(@Root("employeeId") employeeId: Touchpoint["employeeId"]): Employee {
    return { id: employeeId };
  }
}
