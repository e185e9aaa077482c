import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";

/** Who, and from which day in China until before which. */
export interface DeedsAsked {
  readonly employeeId: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/** What somebody did: a resolved case with its customer's satisfaction, or a credit. */
export interface DeedRow {
  readonly caseId: string;
  readonly day: string;
  readonly kind: string;
  readonly priority: string;
  readonly bounces: number;
  readonly csat: number | null;
  readonly credit: "PRAISE" | "SUGGESTION" | null;
}

/**
 * Reads what people did in a time: fifty people are one statement. A case counts for who resolved it.
 * @param seen the cases `t` and the credits `t` that count
 */
export function deeds(
  manager: EntityManager,
  { cases, credits }: { cases: Sql; credits: Sql },
): DataLoader<DeedsAsked, DeedRow[], string> {
  return new DataLoader(
    async (asked) => {
      const of = (take: (one: DeedsAsked) => string): string[] => asked.map(take);
      const rows = await read<DeedRow & { asked: number }>(
        manager,
        sql`with asked as (select row_number() over () - 1 as asked, employee_id,
            from_day::timestamp at time zone 'Asia/Shanghai' as since, to_day::timestamp at time zone 'Asia/Shanghai' as until
          from unnest(${of((a) => a.employeeId)}::text[], ${of((a) => a.fromDay)}::date[], ${of((a) => a.toDay)}::date[])
            as a(employee_id, from_day, to_day))
        select a.asked::int as asked, t.id as "caseId", (t.resolved_at at time zone 'Asia/Shanghai')::date::text as day, t.kind, t.priority, t.bounces,
            s.csat, null as credit
          from asked a join "case" t on t.resolved_by = a.employee_id and t.resolved_at >= a.since and t.resolved_at < a.until
          left join survey s on s.case_id = t.id where ${cases}
        union all
        select a.asked::int, t.case_id, (t.at at time zone 'Asia/Shanghai')::date::text, c.kind, c.priority, c.bounces, null, t.kind
          from asked a join case_credit t on t.employee_id = a.employee_id and t.at >= a.since and t.at < a.until
          join "case" c on c.id = t.case_id where ${credits}`,
      );
      const found = asked.map((): DeedRow[] => []);
      for (const { asked: index, ...row } of rows) found[index]?.push(row);
      return found;
    },
    { cache: false },
  );
}
