import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Building } from "../entities/building.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { WorkOrder } from "../entities/work-order.js";
import { BuildingList, buildingPage } from "../loaders/building-list.js";
import type { PropertyContext } from "../loaders/index.js";
import { UnitList, unitPage } from "../loaders/unit-list.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { BuildingConnection } from "./building-connection.js";
import { UnitConnection } from "./unit-connection.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** What property management adds to a project. */
@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => BuildingConnection, { nullable: true, description: "Its buildings (楼栋列表)." })
  buildings(
    @Root() { code }: Project,
    @Args(() => BuildingList) list: BuildingList,
    @Asked(() => Building) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Building>> {
    return loaders.buildings.by("projectCode", [code], { ...buildingPage(list), only });
  }

  @FieldResolver(() => UnitConnection, { nullable: true, description: "Its units (房屋列表)." })
  units(
    @Root() { code }: Project,
    @Args(() => UnitList) list: UnitList,
    @Asked(() => Unit) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Unit>> {
    return loaders.units.by("projectCode", [code], { ...unitPage(list), only });
  }

  @FieldResolver(() => WorkOrderConnection, { nullable: true, description: "The work done in it (工单列表)." })
  workOrders(
    @Root() { code }: Project,
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.by("projectCode", [code], { ...workOrderPage(list), only });
  }
}
