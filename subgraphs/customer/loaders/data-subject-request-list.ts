import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Caller, Role } from "../../shared/caller.js";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, type Sql, sql } from "../../shared/loaders.js";
import { RequestKind } from "../../shared/privacy/request-kind.js";
import { RequestState } from "../entities/request-state.js";

/** Which requests a list shows. */
@InputType({ description: "Which requests of persons a list shows; what is left out does not count." })
export class DataSubjectRequestFilter {
  @Field(() => [RequestState], { nullable: true, description: "Only requests in one of these states (状态)." })
  states?: RequestState[] | null;

  @Field(() => [RequestKind], { nullable: true, description: "Only requests of one of these kinds (请求类型)." })
  kinds?: RequestKind[] | null;
}

/** How requests are ordered. */
export enum DataSubjectRequestOrder {
  DUE_ASC = "DUE_ASC",
  DUE_DESC = "DUE_DESC",
}
registerEnumType(DataSubjectRequestOrder, {
  name: "DataSubjectRequestOrder",
  description: "How requests of persons are ordered.",
  valuesConfig: {
    DUE_ASC: { description: "Those to be answered first, first." },
    DUE_DESC: { description: "Those to be answered last, first." },
  },
});

/** The columns behind each order. */
export const dataSubjectRequestOrders: Orders<DataSubjectRequestOrder> = {
  DUE_ASC: { column: "dueOn", direction: "asc" },
  DUE_DESC: { column: "dueOn", direction: "desc" },
};

/** The arguments of the list of requests. */
@ArgsType()
export class DataSubjectRequestListArgs extends PageArgs {
  @Field(() => DataSubjectRequestFilter, { nullable: true, description: "Which requests." })
  filter?: DataSubjectRequestFilter | null;

  @Field(() => DataSubjectRequestOrder, {
    defaultValue: DataSubjectRequestOrder.DUE_ASC,
    description: "In which order.",
  })
  orderBy!: DataSubjectRequestOrder;
}

/** What a page of requests is asked with. */
export function dataSubjectRequestPage(args: DataSubjectRequestListArgs): PageRequest<DataSubjectRequestOrder> {
  const { states, kinds } = args.filter ?? {};
  const where = all(states && sql`t.state = any(${states})`, kinds && sql`t.kind = any(${kinds})`);
  return { page: args, orderBy: args.orderBy, where };
}

/** Who has to do with requests; for everybody else there are none. */
const readers: readonly Role[] = [
  "service_agent",
  "service_manager",
  "privacy_officer",
  "application",
  "administrator",
];

/** The requests `t` that a caller sees: of persons who registered in one of the caller's projects. */
export function dataSubjectRequestSeenBy({ role, projects }: Caller): Sql {
  if (!readers.includes(role)) return sql`false`;
  return projects === "*"
    ? sql`true`
    : sql`exists (select from handle h join customer_project s on s.customer_id = h.customer_id
        where h.handle = any(t.registration_ids) and s.project_code = any(${projects}))`;
}
