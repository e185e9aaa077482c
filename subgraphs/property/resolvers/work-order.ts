import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { withinWarranty } from "../actions/within-warranty.js";
import { Case } from "../entities/case.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** Asking for work orders, and what they lead to. */
@Resolver(() => WorkOrder)
export class WorkOrderResolver {
  @Query(() => WorkOrder, { nullable: true, description: "The work order with this id, or null (工单)." })
  workOrder(
    @Arg("id", () => ID, { description: "The work order's id." }) id: string,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<WorkOrder | null> {
    return loaders.workOrderById.load(id);
  }

  @Query(() => WorkOrderConnection, { nullable: true, description: "Work orders of the caller's projects (工单列表)." })
  workOrders(
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.all({ ...workOrderPage(list), only });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the part was under warranty when it was raised; null where that cannot be said, as without a part or before handover (是否在保修期内).",
  })
  withinWarranty(@Root() order: WorkOrder, @Ctx() { loaders }: PropertyContext): Promise<boolean | null> {
    return withinWarranty(order, loaders);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is done in (楼盘)." })
  project(@Root("projectCode") projectCode: WorkOrder["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit that it is for, if any (房屋)." })
  async unit(@Root("unitId") unitId: WorkOrder["unitId"], @Ctx() { loaders }: PropertyContext): Promise<Unit | null> {
    return unitId === null ? null : loaders.unitById.load(unitId);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case that it follows from, if any (服务工单)." })
  case(@Root("caseId") caseId: WorkOrder["caseId"]): Case | null {
    return caseId === null ? null : { id: caseId };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer whom it is for, if any (客户)." })
  customer(@Root("customerHandle") customerHandle: WorkOrder["customerHandle"]): Pick<Customer, "handle"> | null {
    return customerHandle === null ? null : { handle: customerHandle };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who raised it (提单人)." })
  raisedBy(@Root("raisedById") raisedById: WorkOrder["raisedById"]): Employee {
    return { id: raisedById };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who is to do it (处理人)." })
  assignee(@Root("assigneeId") assigneeId: WorkOrder["assigneeId"]): Employee | null {
    return assigneeId === null ? null : { id: assigneeId };
  }
}
