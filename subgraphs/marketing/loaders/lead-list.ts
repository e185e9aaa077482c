import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { LeadSource } from "../entities/lead-source.js";
import { LeadState } from "../entities/lead-state.js";
import { PurchaseMotive } from "../entities/purchase-motive.js";

/** Which leads a list shows. */
@InputType({ description: "Which leads a list shows; what is left out does not count." })
export class LeadFilter {
  @Field(() => String, { nullable: true, description: "Only leads of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => [LeadState], { nullable: true, description: "Only leads in one of these states (状态)." })
  states?: LeadState[] | null;

  @Field(() => [LeadSource], { nullable: true, description: "Only those who came to us in one of these ways (来源)." })
  sources?: LeadSource[] | null;

  @Field(() => PurchaseMotive, {
    nullable: true,
    description: "Only those who have this motive among theirs (购房动机).",
  })
  motive?: PurchaseMotive | null;

  @Field(() => ID, { nullable: true, description: "Only those whom this consultant looks after (置业顾问)." })
  consultantId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only those who came at this time or later (登记时间起)." })
  createdFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only those who came before this time (登记时间止)." })
  createdTo?: Date | null;
}

/** How a list of leads is ordered. */
export enum LeadOrder {
  CREATED_DESC = "CREATED_DESC",
  CREATED_ASC = "CREATED_ASC",
}
registerEnumType(LeadOrder, {
  name: "LeadOrder",
  description: "How a list of leads is ordered.",
  valuesConfig: {
    CREATED_DESC: { description: "The newest first." },
    CREATED_ASC: { description: "The oldest first." },
  },
});

/** The columns behind each order. */
export const leadOrders: Orders<LeadOrder> = {
  CREATED_DESC: { column: "createdAt", direction: "desc" },
  CREATED_ASC: { column: "createdAt", direction: "asc" },
};

/** The arguments of every list of leads. */
@ArgsType()
export class LeadList extends PageArgs {
  @Field(() => LeadFilter, { nullable: true, description: "Which leads." })
  filter?: LeadFilter | null;

  @Field(() => LeadOrder, { defaultValue: LeadOrder.CREATED_DESC, description: "In which order." })
  orderBy!: LeadOrder;
}

/** What a page of leads is asked with. */
export function leadPage(list: LeadList): PageRequest<LeadOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCode && sql`t.project_code = ${filter.projectCode}`,
    filter?.states && sql`t.state = any(${filter.states})`,
    filter?.sources && sql`t.source = any(${filter.sources})`,
    filter?.motive && sql`${filter.motive} = any(t.motives)`,
    filter?.consultantId && sql`t.consultant_id = ${filter.consultantId}`,
    filter?.createdFrom && sql`t.created_at >= ${filter.createdFrom}`,
    filter?.createdTo && sql`t.created_at < ${filter.createdTo}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
