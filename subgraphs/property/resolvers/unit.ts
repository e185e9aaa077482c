import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { nameOfUnit } from "../actions/name-of-unit.js";
import { warrantiesOf } from "../actions/warranties-of.js";
import { Building } from "../entities/building.js";
import { Handover } from "../entities/handover.js";
import { Occupancy } from "../entities/occupancy.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { Warranty } from "../entities/warranty.js";
import { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { latestHandover } from "../loaders/latest-handover.js";
import { OccupancyList, occupancyPage } from "../loaders/occupancy-list.js";
import { UnitList, unitPage } from "../loaders/unit-list.js";
import { WorkOrderList, workOrderPage } from "../loaders/work-order-list.js";
import { OccupancyConnection } from "./occupancy-connection.js";
import { UnitConnection } from "./unit-connection.js";
import { WorkOrderConnection } from "./work-order-connection.js";

/** Asking for units, and what they lead to. */
@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true, description: "The unit with this id, or null (房屋)." })
  unit(
    @Arg("id", () => ID, { description: "The unit's id." }) id: string,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Unit | null> {
    return loaders.unitById.load(id);
  }

  @Query(() => UnitConnection, { nullable: true, description: "Units of the caller's projects (房屋列表)." })
  units(
    @Args(() => UnitList) list: UnitList,
    @Asked(() => Unit) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Unit>> {
    return loaders.units.all({ ...unitPage(list), only });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Its whole name within the project, as in 3栋2单元1501 (房屋全称).",
  })
  name(@Root() unit: Unit, @Ctx() { loaders }: PropertyContext): Promise<string | null> {
    return nameOfUnit(unit, loaders);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it belongs to (楼盘)." })
  project(@Root("projectCode") projectCode: Unit["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Building, { nullable: true, description: "The building that it lies in (楼栋)." })
  building(
    @Root("buildingId") buildingId: Unit["buildingId"],
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Building | null> {
    return loaders.buildingById.load(buildingId);
  }

  @FieldResolver(() => [Occupancy], { nullable: true, description: "Who owns it today, with their shares (当前业主)." })
  owners(@Root("id") id: Unit["id"], @Ctx() { loaders }: PropertyContext): Promise<Occupancy[]> {
    return loaders.ownersByUnit.load(id);
  }

  @FieldResolver(() => OccupancyConnection, {
    nullable: true,
    description: "Who owned, rented or lived in it, and who does (房屋关系列表).",
  })
  occupancies(
    @Root("id") id: Unit["id"],
    @Args(() => OccupancyList) list: OccupancyList,
    @Asked(() => Occupancy) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Occupancy>> {
    return loaders.occupancies.by("unitId", [id], { ...occupancyPage(list), only });
  }

  @FieldResolver(() => Handover, {
    nullable: true,
    description: "Its latest handover; null before any (最近一次交付).",
  })
  async handover(@Root("id") id: Unit["id"], @Ctx() { loaders }: PropertyContext): Promise<Handover | null> {
    return latestHandover(await loaders.handoversByUnit.load(id));
  }

  @FieldResolver(() => WorkOrderConnection, { nullable: true, description: "The work orders for it (工单列表)." })
  workOrders(
    @Root("id") id: Unit["id"],
    @Args(() => WorkOrderList) list: WorkOrderList,
    @Asked(() => WorkOrder) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<WorkOrder>> {
    return loaders.workOrders.by("unitId", [id], { ...workOrderPage(list), only });
  }

  @FieldResolver(() => [Warranty], {
    nullable: true,
    description: "How long each of its parts is under warranty by the national rules; empty before handover (保修期).",
  })
  warranties(@Root() unit: Unit, @Ctx() { loaders }: PropertyContext): Promise<Warranty[]> {
    return warrantiesOf(unit, loaders);
  }
}
