import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import type { Case } from "../entities/case.js";

/** What of a case decides who could answer for it. */
export type Matter = Pick<Case, "projectCode" | "department" | "category">;

/** Somebody who could answer for it, and what is known of it. */
export interface CandidateRow {
  readonly employeeId: string;
  readonly resolvedAlike: number;
  readonly openCases: number;
  readonly lastGivenAt: Date | null;
}

/** So many of a project's latest cases tell who works there, and what they are good at. */
const latest = 1_000;

/**
 * Reads who could answer for cases: whoever answered for one of the department's latest in the project, and who is
 * responsible for the department there. Fifty cases are one statement.
 * @param seen the cases `t` that tell it
 */
export function ownerCandidates(manager: EntityManager, seen: Sql): DataLoader<Matter, CandidateRow[], string> {
  return new DataLoader(
    async (matters) => {
      const of = (take: (matter: Matter) => string): string[] => matters.map(take);
      const rows = await read<CandidateRow & { asked: number }>(
        manager,
        sql`with asked as (select row_number() over () - 1 as asked, a.* from unnest(${of((m) => m.projectCode)}::text[],
            ${of((m) => m.department)}::text[], ${of((m) => m.category)}::text[]) as a(project_code, department, category)),
          told as (select a.asked, a.category as wanted, l.* from asked a cross join lateral (
            select t.owner_id, t.resolved_by, t.category, t.opened_at from "case" t
            where t.project_code = a.project_code and t.department = a.department and ${seen}
            order by t.opened_at desc, t.id desc limit ${latest}) l),
          people as (select asked, owner_id as id, max(opened_at) as last from told group by asked, owner_id
            union all select a.asked, e.employee_id, null from asked a join escalation_contact e
              on e.project_code = a.project_code and e.department = a.department and e.level = 'RESPONSIBLE')
        select p.asked::int as asked, p.id as "employeeId", max(p.last) as "lastGivenAt",
          (select count(*)::int from told t where t.asked = p.asked and t.resolved_by = p.id and t.category = t.wanted) as "resolvedAlike",
          (select count(*)::int from "case" t where t.owner_id = p.id and t.state in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS')) as "openCases"
        from people p group by p.asked, p.id`,
      );
      const found = matters.map((): CandidateRow[] => []);
      for (const { asked, ...row } of rows) found[asked]?.push(row);
      return found;
    },
    { cache: false },
  );
}
