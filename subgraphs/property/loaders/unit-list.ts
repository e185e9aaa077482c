import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { UnitKind } from "../entities/unit.js";

/** Which units a list shows. */
@InputType({ description: "Which units a list shows; what is left out does not count." })
export class UnitFilter {
  @Field(() => [String], { nullable: true, description: "Only units of one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only units of this building (楼栋)." })
  buildingId?: string | null;

  @Field(() => [UnitKind], { nullable: true, description: "Only units of one of these kinds (用途)." })
  kinds?: UnitKind[] | null;

  @Field(() => String, { nullable: true, description: "Only units of this section (单元)." })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: "Only units on this floor (楼层)." })
  floor?: number | null;

  @Field(() => String, { nullable: true, description: "Only units of this number, or once called so (房号或别名)." })
  room?: string | null;
}

/** How a list of units is ordered. */
export enum UnitOrder {
  ROOM_ASC = "ROOM_ASC",
  FLOOR_ASC = "FLOOR_ASC",
  FLOOR_DESC = "FLOOR_DESC",
  BUILT_UP_AREA_DESC = "BUILT_UP_AREA_DESC",
}
registerEnumType(UnitOrder, {
  name: "UnitOrder",
  description: "How a list of units is ordered.",
  valuesConfig: {
    ROOM_ASC: { description: "By number, as people count: 201 before 1001." },
    FLOOR_ASC: { description: "The lowest first." },
    FLOOR_DESC: { description: "The highest first." },
    BUILT_UP_AREA_DESC: { description: "The largest first." },
  },
});

/** The columns behind each order. */
export const unitOrders: Orders<UnitOrder> = {
  ROOM_ASC: { column: "room", direction: "asc" },
  FLOOR_ASC: { column: "floor", direction: "asc" },
  FLOOR_DESC: { column: "floor", direction: "desc" },
  BUILT_UP_AREA_DESC: { column: "builtUpArea", direction: "desc" },
};

/** What a list of units is asked with. */
@ArgsType()
export class UnitList extends PageArgs {
  @Field(() => UnitFilter, { nullable: true, description: "Which units." })
  filter?: UnitFilter | null;

  @Field(() => UnitOrder, { defaultValue: UnitOrder.ROOM_ASC, description: "In which order." })
  orderBy!: UnitOrder;
}

/** The page of the database that a list of units asks for. */
export function unitPage(list: UnitList): PageRequest<UnitOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCodes && sql`t.project_code = any(${filter.projectCodes})`,
    filter?.buildingId && sql`t.building_id = ${filter.buildingId}`,
    filter?.kinds && sql`t.kind = any(${filter.kinds})`,
    filter?.section && sql`t.section = ${filter.section}`,
    filter?.floor != null && sql`t.floor = ${filter.floor}`,
    filter?.room && sql`(t.room = ${filter.room} or t.aliases @> array[${filter.room}])`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
