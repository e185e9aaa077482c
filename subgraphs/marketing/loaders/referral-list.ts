import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { ReferralState } from "../entities/referral-state.js";

/** Which referrals a list shows. */
@InputType({ description: "Which referrals a list shows; what is left out does not count." })
export class ReferralFilter {
  @Field(() => String, { nullable: true, description: "Only referrals of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => [ReferralState], { nullable: true, description: "Only referrals in one of these states (状态)." })
  states?: ReferralState[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those whose name was given at this time or later (推荐时间起).",
  })
  createdFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those whose name was given before this time (推荐时间止).",
  })
  createdTo?: Date | null;
}

/** How a list of referrals is ordered. */
export enum ReferralOrder {
  CREATED_DESC = "CREATED_DESC",
  CREATED_ASC = "CREATED_ASC",
}
registerEnumType(ReferralOrder, {
  name: "ReferralOrder",
  description: "How a list of referrals is ordered.",
  valuesConfig: {
    CREATED_DESC: { description: "The newest first." },
    CREATED_ASC: { description: "The oldest first." },
  },
});

/** The columns behind each order. */
export const referralOrders: Orders<ReferralOrder> = {
  CREATED_DESC: { column: "createdAt", direction: "desc" },
  CREATED_ASC: { column: "createdAt", direction: "asc" },
};

/** The arguments of every list of referrals. */
@ArgsType()
export class ReferralList extends PageArgs {
  @Field(() => ReferralFilter, { nullable: true, description: "Which referrals." })
  filter?: ReferralFilter | null;

  @Field(() => ReferralOrder, { defaultValue: ReferralOrder.CREATED_DESC, description: "In which order." })
  orderBy!: ReferralOrder;
}

/** What a page of referrals is asked with. */
export function referralPage(list: ReferralList): PageRequest<ReferralOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCode && sql`t.project_code = ${filter.projectCode}`,
    filter?.states && sql`t.state = any(${filter.states})`,
    filter?.createdFrom && sql`t.created_at >= ${filter.createdFrom}`,
    filter?.createdTo && sql`t.created_at < ${filter.createdTo}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
