import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseTaskState } from "../entities/case-task-state.js";

/** Which tasks a list shows. */
@InputType({ description: "Which tasks a list shows; what is left out does not count." })
export class CaseTaskFilter {
  @Field(() => [CaseTaskState], { nullable: true, description: "Only those that stand at one of these (协办状态)." })
  states?: CaseTaskState[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: only those that are open and late now (已逾期)." })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: "Only of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => CaseDepartment, { nullable: true, description: "Only those that this department is asked (协办部门)." })
  department?: CaseDepartment | null;

  @Field(() => ID, { nullable: true, description: "Only those that name this employee (协办人)." })
  assigneeId?: string | null;
}

/** How a list of tasks is ordered. */
export enum CaseTaskOrder {
  DUE_ASC = "DUE_ASC",
  DUE_DESC = "DUE_DESC",
}
registerEnumType(CaseTaskOrder, {
  name: "CaseTaskOrder",
  description: "How a list of tasks is ordered.",
  valuesConfig: {
    DUE_ASC: { description: "The most pressing first." },
    DUE_DESC: { description: "The last due first." },
  },
});

/** The columns behind each order. */
export const caseTaskOrders: Orders<CaseTaskOrder> = {
  DUE_ASC: { column: "dueAt", direction: "asc" },
  DUE_DESC: { column: "dueAt", direction: "desc" },
};

/** The arguments of every list of tasks. */
@ArgsType()
export class CaseTaskListArgs extends PageArgs {
  @Field(() => CaseTaskFilter, { nullable: true, description: "Which tasks." })
  filter?: CaseTaskFilter | null;

  @Field(() => CaseTaskOrder, { defaultValue: CaseTaskOrder.DUE_ASC, description: "In which order." })
  orderBy!: CaseTaskOrder;
}

/** What a page of tasks is asked with. */
export function caseTaskPage(list: CaseTaskListArgs): PageRequest<CaseTaskOrder> {
  const { filter } = list;
  const { states, overdue, projectCode, department, assigneeId } = filter ?? {};
  const late = sql`t.state in ('ASKED', 'ACCEPTED') and t.due_at < now()`;
  const where = all(
    states && sql`t.state = any(${states})`,
    overdue === true && late,
    overdue === false && sql`not (${late})`,
    projectCode != null && sql`t.project_code = ${projectCode}`,
    department && sql`t.department = ${department}`,
    assigneeId != null && sql`t.assignee_id = ${assigneeId}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
