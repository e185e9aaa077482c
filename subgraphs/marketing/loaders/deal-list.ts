import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { LocalDate } from "../../shared/scalars.js";
import { DealState } from "../entities/deal-state.js";

/** Which deals a list shows. */
@InputType({ description: "Which deals a list shows; what is left out does not count." })
export class DealFilter {
  @Field(() => String, { nullable: true, description: "Only deals of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => [DealState], { nullable: true, description: "Only deals in one of these states (阶段)." })
  states?: DealState[] | null;

  @Field(() => ID, { nullable: true, description: "Only those that this consultant made (置业顾问)." })
  consultantId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those about this unit (房屋)." })
  unitId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Only those that were begun on this day or later (认购日期起).",
  })
  subscribedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Only those that were begun before this day (认购日期止)." })
  subscribedTo?: string | null;
}

/** How a list of deals is ordered. */
export enum DealOrder {
  SUBSCRIBED_DESC = "SUBSCRIBED_DESC",
  SUBSCRIBED_ASC = "SUBSCRIBED_ASC",
}
registerEnumType(DealOrder, {
  name: "DealOrder",
  description: "How a list of deals is ordered.",
  valuesConfig: {
    SUBSCRIBED_DESC: { description: "The newest first." },
    SUBSCRIBED_ASC: { description: "The oldest first." },
  },
});

/** The columns behind each order. */
export const dealOrders: Orders<DealOrder> = {
  SUBSCRIBED_DESC: { column: "subscribedOn", direction: "desc" },
  SUBSCRIBED_ASC: { column: "subscribedOn", direction: "asc" },
};

/** The arguments of every list of deals. */
@ArgsType()
export class DealList extends PageArgs {
  @Field(() => DealFilter, { nullable: true, description: "Which deals." })
  filter?: DealFilter | null;

  @Field(() => DealOrder, { defaultValue: DealOrder.SUBSCRIBED_DESC, description: "In which order." })
  orderBy!: DealOrder;
}

/** What a page of deals is asked with. */
export function dealPage(list: DealList): PageRequest<DealOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCode && sql`t.project_code = ${filter.projectCode}`,
    filter?.states && sql`t.state = any(${filter.states})`,
    filter?.consultantId && sql`t.consultant_id = ${filter.consultantId}`,
    filter?.unitId && sql`t.unit_id = ${filter.unitId}`,
    filter?.subscribedFrom && sql`t.subscribed_on >= ${filter.subscribedFrom}`,
    filter?.subscribedTo && sql`t.subscribed_on < ${filter.subscribedTo}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
