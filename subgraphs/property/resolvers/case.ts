import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** What property management adds to a case. */
@Resolver(() => Case)
export class CaseResolver {
  @FieldResolver(() => WorkOrderConnection, {
    nullable: true,
    description: "The work that follows from the case (工单列表).",
  })
  workOrders(
    @Root("id") id: Case["id"],
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.by("caseId", [id], { ...workOrderPage(list), only });
  }
}
