import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { TouchChannel } from "../entities/touch-channel.js";
import { TouchPlace } from "../entities/touch-place.js";

/** Which touchpoints a list shows. */
@InputType({ description: "Which touchpoints a list shows; what is left out does not count." })
export class TouchpointFilter {
  @Field(() => String, { nullable: true, description: "Only touchpoints of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => [TouchChannel], { nullable: true, description: "Only those by one of these ways (接触方式)." })
  channels?: TouchChannel[] | null;

  @Field(() => [TouchPlace], { nullable: true, description: "Only those at one of these places (触点)." })
  places?: TouchPlace[] | null;

  @Field(() => ID, { nullable: true, description: "Only those of this employee (接待人)." })
  employeeId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those that happened at this time or later (接触时间起).",
  })
  occurredFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only those that happened before this time (接触时间止)." })
  occurredTo?: Date | null;
}

/** How a list of touchpoints is ordered. */
export enum TouchpointOrder {
  OCCURRED_DESC = "OCCURRED_DESC",
  OCCURRED_ASC = "OCCURRED_ASC",
}
registerEnumType(TouchpointOrder, {
  name: "TouchpointOrder",
  description: "How a list of touchpoints is ordered.",
  valuesConfig: {
    OCCURRED_DESC: { description: "The latest first." },
    OCCURRED_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const touchpointOrders: Orders<TouchpointOrder> = {
  OCCURRED_DESC: { column: "occurredAt", direction: "desc" },
  OCCURRED_ASC: { column: "occurredAt", direction: "asc" },
};

/** The arguments of every list of touchpoints. */
@ArgsType()
export class TouchpointList extends PageArgs {
  @Field(() => TouchpointFilter, { nullable: true, description: "Which touchpoints." })
  filter?: TouchpointFilter | null;

  @Field(() => TouchpointOrder, { defaultValue: TouchpointOrder.OCCURRED_DESC, description: "In which order." })
  orderBy!: TouchpointOrder;
}

/** What a page of touchpoints is asked with. */
export function touchpointPage(list: TouchpointList): PageRequest<TouchpointOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCode && sql`t.project_code = ${filter.projectCode}`,
    filter?.channels && sql`t.channel = any(${filter.channels})`,
    filter?.places && sql`t.place = any(${filter.places})`,
    filter?.employeeId && sql`t.employee_id = ${filter.employeeId}`,
    filter?.occurredFrom && sql`t.occurred_at >= ${filter.occurredFrom}`,
    filter?.occurredTo && sql`t.occurred_at < ${filter.occurredTo}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
