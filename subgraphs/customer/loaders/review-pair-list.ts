import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Caller } from "../../shared/caller.js";
import { PageArgs } from "../../shared/connection.js";
import { all, everyRow, type Orders, type PageRequest, type Sql, sql } from "../../shared/loaders.js";
import { ReviewState } from "../entities/review-pair.js";

/** Which questions a list shows. */
@InputType({ description: "Which questions of the review queue a list shows; what is left out does not count." })
export class ReviewPairFilter {
  @Field(() => [ReviewState], { nullable: true, description: "Only questions in one of these states (审核状态)." })
  states?: ReviewState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only questions about registrations that contradict each other, or only the others (矛盾).",
  })
  contradicted?: boolean | null;
}

/** How the review queue is ordered. */
export enum ReviewPairOrder {
  WEIGHT_DESC = "WEIGHT_DESC",
  WEIGHT_ASC = "WEIGHT_ASC",
}
registerEnumType(ReviewPairOrder, {
  name: "ReviewPairOrder",
  description: "How the review queue is ordered.",
  valuesConfig: {
    WEIGHT_DESC: { description: "Those for whom most speaks first." },
    WEIGHT_ASC: { description: "Those for whom least speaks first." },
  },
});

/** The columns behind each order. */
export const reviewPairOrders: Orders<ReviewPairOrder> = {
  WEIGHT_DESC: { column: "weight", direction: "desc" },
  WEIGHT_ASC: { column: "weight", direction: "asc" },
};

/** The arguments of the review queue. */
@ArgsType()
export class ReviewPairListArgs extends PageArgs {
  @Field(() => ReviewPairFilter, { nullable: true, description: "Which questions." })
  filter?: ReviewPairFilter | null;

  @Field(() => ReviewPairOrder, { defaultValue: ReviewPairOrder.WEIGHT_DESC, description: "In which order." })
  orderBy!: ReviewPairOrder;
}

/** What a page of the review queue is asked with. */
export function reviewPairPage(args: ReviewPairListArgs): PageRequest<ReviewPairOrder> {
  const { states, contradicted } = args.filter ?? {};
  const where = all(
    states && sql`t.state = any(${states})`,
    contradicted === true && sql`t.contradiction is not null`,
    contradicted === false && sql`t.contradiction is null`,
  );
  return { page: args, orderBy: args.orderBy, where };
}

/** The questions that a caller sees: both registrations are in the caller's projects. */
export function reviewPairSeenBy({ projects }: Caller): Sql {
  if (projects === "*") return everyRow;
  const theirs = (id: Sql) => sql`exists (select from registration s where s.id = ${id}
    and s.project_code = any(${projects}))`;
  return sql`${theirs(sql`t.left_id`)} and ${theirs(sql`t.right_id`)}`;
}
