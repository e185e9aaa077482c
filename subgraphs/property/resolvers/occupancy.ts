import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Occupancy } from "../entities/occupancy.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { OccupancyList, occupancyPage } from "../loaders/occupancy-list.js";
import { OccupancyConnection } from "./occupancy-connection.js";

/** Asking for occupancies, and what they lead to. */
@Resolver(() => Occupancy)
export class OccupancyResolver {
  @Query(() => Occupancy, { nullable: true, description: "The occupancy with this id, or null (房屋关系)." })
  occupancy(
    @Arg("id", () => ID, { description: "The occupancy's id." }) id: string,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Occupancy | null> {
    return loaders.occupancyById.load(id);
  }

  @Query(() => OccupancyConnection, {
    nullable: true,
    description: "Who owns, rents or lives where, in the caller's projects (房屋关系列表).",
  })
  occupancies(
    @Args(() => OccupancyList) list: OccupancyList,
    @Asked(() => Occupancy) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Occupancy>> {
    return loaders.occupancies.all({ ...occupancyPage(list), only });
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit (房屋)." })
  unit(@Root("unitId") unitId: Occupancy["unitId"], @Ctx() { loaders }: PropertyContext): Promise<Unit | null> {
    return loaders.unitById.load(unitId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that the unit belongs to (楼盘)." })
  project(@Root("projectCode") projectCode: Occupancy["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who owns, rents or lives there (客户)." })
  customer(@Root("customerHandle") customerHandle: Occupancy["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who wrote it down (登记人)." })
  recordedBy(@Root("recordedById") recordedById: Occupancy["recordedById"]): Employee {
    return { id: recordedById };
  }
}
