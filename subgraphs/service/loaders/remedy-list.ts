import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { CaseDepartment } from "../entities/case-department.js";
import { RemedyState } from "../entities/remedy-state.js";

/** Which remedies a list shows. */
@InputType({ description: "Which remedies a list shows; what is left out does not count." })
export class RemedyFilter {
  @Field(() => RemedyState, { nullable: true, description: "Only those that stand here (补救状态)." })
  state?: RemedyState | null;

  @Field(() => Boolean, { nullable: true, description: "True: only those that are late now (已逾期)." })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: "Only of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => CaseDepartment, { nullable: true, description: "Only of this department (责任部门)." })
  department?: CaseDepartment | null;
}

/** How a list of remedies is ordered. */
export enum RemedyOrder {
  DUE_ASC = "DUE_ASC",
  DUE_DESC = "DUE_DESC",
}
registerEnumType(RemedyOrder, {
  name: "RemedyOrder",
  description: "How a list of remedies is ordered.",
  valuesConfig: {
    DUE_ASC: { description: "The most pressing first." },
    DUE_DESC: { description: "The last due first." },
  },
});

/** The columns behind each order. */
export const remedyOrders: Orders<RemedyOrder> = {
  DUE_ASC: { column: "dueAt", direction: "asc" },
  DUE_DESC: { column: "dueAt", direction: "desc" },
};

/** The arguments of the list of remedies. */
@ArgsType()
export class RemedyListArgs extends PageArgs {
  @Field(() => RemedyFilter, { nullable: true, description: "Which remedies." })
  filter?: RemedyFilter | null;

  @Field(() => RemedyOrder, { defaultValue: RemedyOrder.DUE_ASC, description: "In which order." })
  orderBy!: RemedyOrder;
}

/** What a page of remedies is asked with. */
export function remedyPage(list: RemedyListArgs): PageRequest<RemedyOrder> {
  const { filter } = list;
  const { state, overdue, projectCode, department } = filter ?? {};
  const where = all(
    state && sql`t.state = ${state}`,
    overdue === true && sql`t.state = 'OPEN' and t.due_at < now()`,
    overdue === false && sql`not (t.state = 'OPEN' and t.due_at < now())`,
    projectCode != null && sql`t.project_code = ${projectCode}`,
    department && sql`t.department = ${department}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
