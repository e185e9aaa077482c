import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { OpportunityStage } from "../entities/opportunity-stage.js";

/** Which opportunities a list shows. */
@InputType({ description: "Which opportunities a list shows; what is left out does not count." })
export class OpportunityFilter {
  @Field(() => String, { nullable: true, description: "Only opportunities of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => [OpportunityStage], { nullable: true, description: "Only opportunities at one of these stages (阶段)." })
  stages?: OpportunityStage[] | null;

  @Field(() => ID, { nullable: true, description: "Only those whom this consultant looks after (置业顾问)." })
  consultantId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those about this unit (意向房屋)." })
  unitId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those that were opened at this time or later (建立时间起).",
  })
  openedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only those that were opened before this time (建立时间止)." })
  openedTo?: Date | null;
}

/** How a list of opportunities is ordered. */
export enum OpportunityOrder {
  OPENED_DESC = "OPENED_DESC",
  OPENED_ASC = "OPENED_ASC",
}
registerEnumType(OpportunityOrder, {
  name: "OpportunityOrder",
  description: "How a list of opportunities is ordered.",
  valuesConfig: {
    OPENED_DESC: { description: "The newest first." },
    OPENED_ASC: { description: "The oldest first." },
  },
});

/** The columns behind each order. */
export const opportunityOrders: Orders<OpportunityOrder> = {
  OPENED_DESC: { column: "openedAt", direction: "desc" },
  OPENED_ASC: { column: "openedAt", direction: "asc" },
};

/** The arguments of every list of opportunities. */
@ArgsType()
export class OpportunityList extends PageArgs {
  @Field(() => OpportunityFilter, { nullable: true, description: "Which opportunities." })
  filter?: OpportunityFilter | null;

  @Field(() => OpportunityOrder, { defaultValue: OpportunityOrder.OPENED_DESC, description: "In which order." })
  orderBy!: OpportunityOrder;
}

/** What a page of opportunities is asked with. */
export function opportunityPage(list: OpportunityList): PageRequest<OpportunityOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCode && sql`t.project_code = ${filter.projectCode}`,
    filter?.stages && sql`t.stage = any(${filter.stages})`,
    filter?.consultantId && sql`t.consultant_id = ${filter.consultantId}`,
    filter?.unitId && sql`t.unit_id = ${filter.unitId}`,
    filter?.openedFrom && sql`t.opened_at >= ${filter.openedFrom}`,
    filter?.openedTo && sql`t.opened_at < ${filter.openedTo}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
