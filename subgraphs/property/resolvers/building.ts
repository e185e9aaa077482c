import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Building } from "../entities/building.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { BuildingList, buildingPage } from "../loaders/building-list.js";
import type { PropertyContext } from "../loaders/index.js";
import { UnitList, unitPage } from "../loaders/unit-list.js";
import { BuildingConnection } from "./building-connection.js";
import { UnitConnection } from "./unit-connection.js";

/** Asking for buildings, and what they lead to. */
@Resolver(() => Building)
export class BuildingResolver {
  @Query(() => Building, { nullable: true, description: "The building with this id, or null (楼栋)." })
  building(
    @Arg("id", () => ID, { description: "The building's id." }) id: string,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Building | null> {
    return loaders.buildingById.load(id);
  }

  @Query(() => BuildingConnection, { nullable: true, description: "Buildings of the caller's projects (楼栋列表)." })
  buildings(
    @Args(() => BuildingList) list: BuildingList,
    @Asked(() => Building) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Building>> {
    return loaders.buildings.all({ ...buildingPage(list), only });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it belongs to (楼盘)." })
  project(@Root("projectCode") projectCode: Building["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => UnitConnection, { nullable: true, description: "Its units (房屋列表)." })
  units(
    @Root("id") id: Building["id"],
    @Args(() => UnitList) list: UnitList,
    @Asked(() => Unit) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Unit>> {
    return loaders.units.by("buildingId", [id], { ...unitPage(list), only });
  }
}
