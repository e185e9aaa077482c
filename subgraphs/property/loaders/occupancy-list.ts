import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { OccupancyRole } from "../entities/occupancy.js";

/** Which occupancies a list shows. */
@InputType({ description: "Which occupancies a list shows; what is left out does not count." })
export class OccupancyFilter {
  @Field(() => [String], { nullable: true, description: "Only those in one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only those of this unit (房屋)." })
  unitId?: string | null;

  @Field(() => [OccupancyRole], { nullable: true, description: "Only those in one of these roles (关系)." })
  roles?: OccupancyRole[] | null;
}

/** How a list of occupancies is ordered. */
export enum OccupancyOrder {
  FROM_DESC = "FROM_DESC",
  FROM_ASC = "FROM_ASC",
}
registerEnumType(OccupancyOrder, {
  name: "OccupancyOrder",
  description: "How a list of occupancies is ordered.",
  valuesConfig: {
    FROM_DESC: { description: "The latest begun first." },
    FROM_ASC: { description: "The earliest begun first." },
  },
});

/** The columns behind each order. */
export const occupancyOrders: Orders<OccupancyOrder> = {
  FROM_DESC: { column: "from", direction: "desc" },
  FROM_ASC: { column: "from", direction: "asc" },
};

/** What a list of occupancies is asked with. */
@ArgsType()
export class OccupancyList extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that hold today; false: only those that do not (是否当前有效).",
  })
  current?: boolean | null;

  @Field(() => OccupancyFilter, { nullable: true, description: "Which occupancies." })
  filter?: OccupancyFilter | null;

  @Field(() => OccupancyOrder, { defaultValue: OccupancyOrder.FROM_DESC, description: "In which order." })
  orderBy!: OccupancyOrder;
}

/** The occupancies that hold today, by the calendar of China. */
export const holdsToday = sql`(t.starts_on <= (now() at time zone 'Asia/Shanghai')::date
  and coalesce(t.ends_on > (now() at time zone 'Asia/Shanghai')::date, true))`;

/** The occupancies of somebody who owns. */
export const owns = sql`t.role in ('OWNER', 'CO_OWNER')`;

/** The page of the database that a list of occupancies asks for. */
export function occupancyPage(list: OccupancyList): PageRequest<OccupancyOrder> {
  const { current, filter } = list;
  const where = all(
    current != null && sql`${holdsToday} = ${current}`,
    filter?.projectCodes && sql`t.project_code = any(${filter.projectCodes})`,
    filter?.unitId && sql`t.unit_id = ${filter.unitId}`,
    filter?.roles && sql`t.role = any(${filter.roles})`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
