import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { openCases } from "./open-cases.js";

/** How a person was served, under all handles. */
export interface HowServed {
  readonly openComplaints: number;
  readonly lateComplaints: number;
  readonly openRemedies: number;
  readonly lastCsat: number | null;
}

/**
 * Reads how people were served, each named by all handles; fifty people are one statement.
 * @param seen the cases and surveys that count, of whichever department: a mood is nobody's secret within a project
 */
export function howServed(manager: EntityManager, seen: Sql): DataLoader<readonly string[], HowServed, string> {
  return new DataLoader(
    async (people) => {
      const pairs = people.flatMap((handles, person) => handles.map((handle) => [person, handle] as const));
      const rows = await read<HowServed & { person: number }>(
        manager,
        sql`with k as (select * from unnest(${pairs.map(([person]) => person)}::int[], ${pairs.map(([, handle]) => handle)}::text[])
            as k(person, handle)),
          complaints as (select k.person, count(*)::int as n, count(*) filter (where t.due_at < now())::int as late
            from k join case_summary t on t.customer_handle = k.handle
            where t.kind = 'COMPLAINT' and t.resolved_at is null and ${openCases} and ${seen} group by k.person),
          told as (select distinct on (k.person) k.person, t.csat from k join survey_summary t on t.customer_handle = k.handle
            where t.csat is not null and t.answered_at > now() - interval '180 days' and ${seen}
            order by k.person, t.answered_at desc),
          remedies as (select k.person, count(*)::int as n from k join survey_summary t on t.customer_handle = k.handle
            join remedy_summary r on r.survey_id = t.id and r.state = 'OPEN' where ${seen} group by k.person)
        select p.person, coalesce(c.n, 0) as "openComplaints", coalesce(c.late, 0) as "lateComplaints",
          coalesce(r.n, 0) as "openRemedies", s.csat as "lastCsat"
        from (select distinct person from k) p left join complaints c using (person) left join told s using (person)
          left join remedies r using (person)`,
      );
      const found = new Map(rows.map(({ person, ...served }) => [person, served]));
      return people.map((_, person) => found.get(person) ?? unknown);
    },
    { cache: false },
  );
}

const unknown: HowServed = { openComplaints: 0, lateComplaints: 0, openRemedies: 0, lastCsat: null };
