import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Employee } from "../entities/employee.js";
import { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** What property management adds to an employee. */
@Resolver(() => Employee)
export class EmployeeResolver {
  @FieldResolver(() => WorkOrderConnection, {
    nullable: true,
    description: "The work given to the employee (待办工单列表).",
  })
  workOrders(
    @Root() { id }: Employee,
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.by("assigneeId", [id], { ...workOrderPage(list), only });
  }
}
