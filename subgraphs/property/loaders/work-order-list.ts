import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { ServiceLine } from "../entities/service-line.js";
import { WorkOrderState } from "../entities/work-order.js";

/** Which work orders a list shows. */
@InputType({ description: "Which work orders a list shows; what is left out does not count." })
export class WorkOrderFilter {
  @Field(() => [String], { nullable: true, description: "Only those in one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => [WorkOrderState], { nullable: true, description: "Only those in one of these states (状态)." })
  states?: WorkOrderState[] | null;

  @Field(() => [ServiceLine], { nullable: true, description: "Only those for one of these lines (服务条线)." })
  serviceLines?: ServiceLine[] | null;

  @Field(() => ID, { nullable: true, description: "Only those for this unit (房屋)." })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those that follow from this case (服务工单)." })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those given to this employee (处理人)." })
  assigneeId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only those raised at this time or later (提单时间起)." })
  raisedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only those raised before this time (提单时间止)." })
  raisedBefore?: Date | null;
}

/** How a list of work orders is ordered. */
export enum WorkOrderOrder {
  RAISED_AT_DESC = "RAISED_AT_DESC",
  RAISED_AT_ASC = "RAISED_AT_ASC",
}
registerEnumType(WorkOrderOrder, {
  name: "WorkOrderOrder",
  description: "How a list of work orders is ordered.",
  valuesConfig: {
    RAISED_AT_DESC: { description: "The latest raised first." },
    RAISED_AT_ASC: { description: "The earliest raised first." },
  },
});

/** The columns behind each order. */
export const workOrderOrders: Orders<WorkOrderOrder> = {
  RAISED_AT_DESC: { column: "raisedAt", direction: "desc" },
  RAISED_AT_ASC: { column: "raisedAt", direction: "asc" },
};

/** What a list of work orders is asked with. */
@ArgsType()
export class WorkOrderList extends PageArgs {
  @Field(() => WorkOrderFilter, { nullable: true, description: "Which work orders." })
  filter?: WorkOrderFilter | null;

  @Field(() => WorkOrderOrder, { defaultValue: WorkOrderOrder.RAISED_AT_DESC, description: "In which order." })
  orderBy!: WorkOrderOrder;
}

/** The page of the database that a list of work orders asks for. */
export function workOrderPage(list: WorkOrderList): PageRequest<WorkOrderOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCodes && sql`t.project_code = any(${filter.projectCodes})`,
    filter?.states && sql`t.state = any(${filter.states})`,
    filter?.serviceLines && sql`t.service_line = any(${filter.serviceLines})`,
    filter?.unitId && sql`t.unit_id = ${filter.unitId}`,
    filter?.caseId && sql`t.case_id = ${filter.caseId}`,
    filter?.assigneeId && sql`t.assignee_id = ${filter.assigneeId}`,
    filter?.raisedFrom && sql`t.raised_at >= ${filter.raisedFrom}`,
    filter?.raisedBefore && sql`t.raised_at < ${filter.raisedBefore}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
