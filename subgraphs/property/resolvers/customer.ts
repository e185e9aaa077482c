import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Handover } from "../entities/handover.js";
import { Home } from "../entities/home.js";
import { Occupancy } from "../entities/occupancy.js";
import { Unit, UnitKind } from "../entities/unit.js";
import { WorkOrder } from "../entities/work-order.js";
import { HandoverList, handoverPage } from "../loaders/handover-list.js";
import type { PropertyContext } from "../loaders/index.js";
import { OccupancyList, occupancyPage } from "../loaders/occupancy-list.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { HandoverConnection } from "./handover-connection.js";
import { OccupancyConnection } from "./occupancy-connection.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** What property management adds to a customer, under any handle that the person ever had. */
@Resolver(() => Customer)
export class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => [Home], {
    nullable: true,
    description: "What the customer owns, rents or lives in today, the longest held first, at most 100 (名下房屋).",
  })
  homes(
    @Root() { handles }: Customer,
    @Arg("kinds", () => [UnitKind], { defaultValue: [UnitKind.HOME], description: "Units of which kinds (用途)." })
    kinds: UnitKind[],
    @Asked(() => Unit) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Home[]> {
    return loaders.homesOf(handles, { kinds, only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => OccupancyConnection, {
    nullable: true,
    description: "What the customer owned, rented or lived in, and does (房屋关系列表).",
  })
  occupancies(
    @Root() { handles }: Customer,
    @Args(() => OccupancyList) list: OccupancyList,
    @Asked(() => Occupancy) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Occupancy>> {
    return loaders.occupancies.by("customerHandle", handles, { ...occupancyPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => HandoverConnection, { nullable: true, description: "The handovers to the customer (交付列表)." })
  handovers(
    @Root() { handles }: Customer,
    @Args(() => HandoverList) list: HandoverList,
    @Asked(() => Handover) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Handover>> {
    return loaders.handovers.by("customerHandle", handles, { ...handoverPage(list), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => WorkOrderConnection, {
    nullable: true,
    description: "The work done for the customer (工单列表).",
  })
  workOrders(
    @Root() { handles }: Customer,
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.by("customerHandle", handles, { ...workOrderPage(list), only });
  }
}
