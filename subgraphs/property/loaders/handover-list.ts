import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { HandoverState } from "../entities/handover.js";

/** Which handovers a list shows. */
@InputType({ description: "Which handovers a list shows; what is left out does not count." })
export class HandoverFilter {
  @Field(() => [String], { nullable: true, description: "Only those in one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only those of this unit (房屋)." })
  unitId?: string | null;

  @Field(() => [HandoverState], { nullable: true, description: "Only those in one of these states (状态)." })
  states?: HandoverState[] | null;
}

/** How a list of handovers is ordered. */
export enum HandoverOrder {
  NOTICE_AT_DESC = "NOTICE_AT_DESC",
  NOTICE_AT_ASC = "NOTICE_AT_ASC",
  DUE_ON_ASC = "DUE_ON_ASC",
}
registerEnumType(HandoverOrder, {
  name: "HandoverOrder",
  description: "How a list of handovers is ordered.",
  valuesConfig: {
    NOTICE_AT_DESC: { description: "The latest announced first." },
    NOTICE_AT_ASC: { description: "The earliest announced first." },
    DUE_ON_ASC: { description: "The earliest due first." },
  },
});

/** The columns behind each order. */
export const handoverOrders: Orders<HandoverOrder> = {
  NOTICE_AT_DESC: { column: "noticeAt", direction: "desc" },
  NOTICE_AT_ASC: { column: "noticeAt", direction: "asc" },
  DUE_ON_ASC: { column: "dueOn", direction: "asc" },
};

/** What a list of handovers is asked with. */
@ArgsType()
export class HandoverList extends PageArgs {
  @Field(() => HandoverFilter, { nullable: true, description: "Which handovers." })
  filter?: HandoverFilter | null;

  @Field(() => HandoverOrder, { defaultValue: HandoverOrder.NOTICE_AT_DESC, description: "In which order." })
  orderBy!: HandoverOrder;
}

/** The page of the database that a list of handovers asks for. */
export function handoverPage(list: HandoverList): PageRequest<HandoverOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCodes && sql`t.project_code = any(${filter.projectCodes})`,
    filter?.unitId && sql`t.unit_id = ${filter.unitId}`,
    filter?.states && sql`t.state = any(${filter.states})`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
