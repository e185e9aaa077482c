import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, type Sql, sql } from "../../shared/loaders.js";
import { LocalDate } from "../../shared/scalars.js";
import { CaseDepartment } from "../entities/case-department.js";
import { SurveyAudience } from "../entities/survey-audience.js";
import { SurveyState } from "../entities/survey-state.js";

/** Which surveys a list shows, or a figure counts. */
@InputType({ description: "Which surveys a list shows, or a figure counts; what is left out does not count." })
export class SurveyFilter {
  @Field(() => String, { nullable: true, description: "Only about the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => CaseDepartment, { nullable: true, description: "Only about this department (被评价部门)." })
  department?: CaseDepartment | null;

  @Field(() => ID, { nullable: true, description: "Only about this employee's work (被评价员工)." })
  employeeId?: string | null;

  @Field(() => SurveyAudience, { nullable: true, description: "Only those that asked these (调查对象)." })
  audience?: SurveyAudience | null;

  @Field(() => SurveyState, { nullable: true, description: "Only those that stand here now (调查状态)." })
  state?: SurveyState | null;

  @Field(() => String, { nullable: true, description: "Only with this instrument, in any version (问卷代码)." })
  templateCode?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Only invited on this day in China or later (起始日期)." })
  fromDay?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Only invited before this day in China (截止日期)." })
  toDay?: string | null;
}

/** How a list of surveys is ordered. */
export enum SurveyOrder {
  INVITED_DESC = "INVITED_DESC",
  INVITED_ASC = "INVITED_ASC",
}
registerEnumType(SurveyOrder, {
  name: "SurveyOrder",
  description: "How a list of surveys is ordered.",
  valuesConfig: {
    INVITED_DESC: { description: "The newest first." },
    INVITED_ASC: { description: "The oldest first: what is to be sent next." },
  },
});

/** The columns behind each order. */
export const surveyOrders: Orders<SurveyOrder> = {
  INVITED_DESC: { column: "invitedAt", direction: "desc" },
  INVITED_ASC: { column: "invitedAt", direction: "asc" },
};

/** The arguments of every list of surveys. */
@ArgsType()
export class SurveyListArgs extends PageArgs {
  @Field(() => SurveyFilter, { nullable: true, description: "Which surveys." })
  filter?: SurveyFilter | null;

  @Field(() => SurveyOrder, { defaultValue: SurveyOrder.INVITED_DESC, description: "In which order." })
  orderBy!: SurveyOrder;
}

/** What a page of surveys is asked with. */
export function surveyPage(list: SurveyListArgs): PageRequest<SurveyOrder> {
  return { page: list, orderBy: list.orderBy, where: surveyWhere(list.filter) };
}

/** The surveys that a filter lets through. */
export function surveyWhere(filter?: SurveyFilter | null): Sql {
  const { projectCode, department, employeeId, audience, state, templateCode, fromDay, toDay } = filter ?? {};
  return all(
    projectCode != null && sql`t.project_code = ${projectCode}`,
    department && sql`t.department = ${department}`,
    employeeId != null && sql`t.employee_id = ${employeeId}`,
    audience && sql`t.audience = ${audience}`,
    state && inState(state),
    templateCode != null && sql`t.template_id in (select id from survey_template where code = ${templateCode})`,
    fromDay && sql`t.invited_at >= ${fromDay}::timestamp at time zone 'Asia/Shanghai'`,
    toDay && sql`t.invited_at < ${toDay}::timestamp at time zone 'Asia/Shanghai'`,
  );
}

/** That time is over is the clock's doing: no row says it. */
function inState(state: SurveyState): Sql {
  if (state === SurveyState.ANSWERED) return sql`t.state = 'ANSWERED'`;
  if (state === SurveyState.EXPIRED) return sql`t.state <> 'ANSWERED' and t.expires_at <= now()`;
  return sql`t.state = ${state} and t.expires_at > now()`;
}
