import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { all, type Sql, sql } from "../../shared/loaders.js";
import type { DepartmentFeedback } from "../entities/department-feedback.js";

/** Which cases count: those written down from the first day in China to before the second. */
export interface FeedbackAsked {
  readonly projectCode?: string | null;
  readonly fromDay: string;
  readonly toDay: string;
}

/**
 * Counts what customers told us by the department that answers for it, with what came of it. One statement.
 * @param seen the cases that count
 */
export function departmentFeedback(
  manager: EntityManager,
  { projectCode, fromDay, toDay }: FeedbackAsked,
  seen: Sql,
): Promise<DepartmentFeedback[]> {
  const where = all(
    seen,
    projectCode != null && sql`t.project_code = ${projectCode}`,
    sql`t.opened_at >= ${fromDay}::timestamp at time zone 'Asia/Shanghai'`,
    sql`t.opened_at < ${toDay}::timestamp at time zone 'Asia/Shanghai' and t.state <> 'CANCELLED'`,
  );
  return read(
    manager,
    sql`select t.department, count(*) filter (where t.kind = 'COMPLAINT')::int as complaints,
        count(*) filter (where t.kind = 'REPAIR')::int as repairs, count(*) filter (where t.kind = 'ENQUIRY')::int as enquiries,
        count(*) filter (where t.kind = 'SUGGESTION')::int as suggestions,
        count(*) filter (where t.kind = 'SUGGESTION' and exists (select from case_credit c where c.case_id = t.id))::int
          as "acceptedSuggestions",
        count(*) filter (where t.kind = 'PRAISE')::int as praises, count(t.resolved_at)::int as resolved,
        count(*) filter (where t.state <> 'CLOSED')::int as open,
        count(*) filter (where t.state <> 'CLOSED' and t.resolved_at is null and t.due_at < now())::int as late,
        avg(extract(epoch from t.resolved_at - t.received_at) / 3600)::float8 as "hoursToResolve",
        count(*) filter (where t.root_cause = 'PRODUCT')::int as "productCauses",
        count(*) filter (where t.root_cause = 'COMMUNICATION')::int as "communicationCauses",
        avg(s.csat)::float8 as csat, count(r.id)::int as remedies
      from "case" t left join survey s on s.case_id = t.id left join remedy r on r.survey_id = s.id
      where ${where} group by t.department order by t.department`,
  );
}
