import { Field, ID, InputType } from "type-graphql";
import { all, type Sql, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseChannel } from "../entities/case-channel.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseKind } from "../entities/case-kind.js";
import { CasePriority } from "../entities/case-priority.js";
import { CaseState } from "../entities/case-state.js";
import { openCases } from "./open-cases.js";

/** Which cases a list shows. */
@InputType({ description: "Which cases a list shows; what is left out does not count." })
export class CaseFilter {
  @Field(() => CaseKind, { nullable: true, description: "Only cases of this sort (工单类型)." })
  kind?: CaseKind | null;

  @Field(() => CaseCategory, { nullable: true, description: "Only cases about this part of our work (工单类别)." })
  category?: CaseCategory | null;

  @Field(() => String, { nullable: true, description: "Only cases of this sub-category, by code (工单子类)." })
  subCategoryCode?: string | null;

  @Field(() => CaseChannel, { nullable: true, description: "Only cases that came in this way (来源渠道)." })
  channel?: CaseChannel | null;

  @Field(() => CasePriority, { nullable: true, description: "Only cases that press this much (优先级)." })
  priority?: CasePriority | null;

  @Field(() => [CaseState], { nullable: true, description: "Only cases in one of these states (工单状态)." })
  states?: CaseState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only cases that are not over; false: only those that are closed or cancelled (未关闭).",
  })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: "Only cases of the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Only cases about this unit (房屋)." })
  unitId?: string | null;

  @Field(() => CaseDepartment, {
    nullable: true,
    description: "Only cases that this department answers for (责任部门).",
  })
  department?: CaseDepartment | null;

  @Field(() => ID, { nullable: true, description: "Only cases that this employee answers for (责任人)." })
  ownerId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only cases that were received before this time and have not been taken on yet (未受理且早于).",
  })
  unhandledSince?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only resolved cases whose customer is still to be called back (待回访).",
  })
  toCallBack?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "Only cases written down at this time or later (登记时间起)." })
  openedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only cases written down before this time (登记时间止)." })
  openedTo?: Date | null;
}

/** The rows that a filter lets through. An empty text is a value like any other: nobody's id. */
export function caseWhere(filter?: CaseFilter | null): Sql {
  const { kind, category, channel, priority, states, open, projectCode, unitId, department, ownerId } = filter ?? {};
  return all(
    kind && sql`t.kind = ${kind}`,
    category && sql`t.category = ${category}`,
    filter?.subCategoryCode != null && sql`t.sub_category_code = ${filter.subCategoryCode}`,
    channel && sql`t.channel = ${channel}`,
    priority && sql`t.priority = ${priority}`,
    states && sql`t.state = any(${states})`,
    open === true && openCases,
    open === false && sql`t.state in ('CLOSED', 'CANCELLED')`,
    projectCode != null && sql`t.project_code = ${projectCode}`,
    unitId != null && sql`t.unit_id = ${unitId}`,
    department && sql`t.department = ${department}`,
    ownerId != null && sql`t.owner_id = ${ownerId}`,
    filter?.unhandledSince && sql`t.state = 'OPEN' and t.received_at < ${filter.unhandledSince}`,
    filter?.toCallBack && sql`t.state = 'RESOLVED' and t.called_back_at is null`,
    filter?.openedFrom && sql`t.opened_at >= ${filter.openedFrom}`,
    filter?.openedTo && sql`t.opened_at < ${filter.openedTo}`,
  );
}
