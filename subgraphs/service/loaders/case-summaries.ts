import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { CaseSummary } from "../entities/case-summary.js";

/** The most cases that are summed up of one person. */
const mostShown = 50;

/**
 * Sums up the cases of people, each named by all handles, the newest first; fifty people are one statement.
 * @param seen which rows `t` of `case_summary` count: those of the caller's projects, whichever department answers for them
 */
export function caseSummaries(manager: EntityManager, seen: Sql): DataLoader<readonly string[], CaseSummary[], string> {
  return new DataLoader(
    async (people) => {
      const pairs = people.flatMap((handles, person) => handles.map((handle) => [person, handle] as const));
      const rows = await read<{ person: number }>(
        manager,
        sql`with k as (select person, array_agg(handle) as handles
            from unnest(${pairs.map(([person]) => person)}::int[], ${pairs.map(([, handle]) => handle)}::text[])
              as u(person, handle) group by person)
          select k.person, s.* from k cross join lateral (
            select t.kind, t.category, t.state, t.department, t.project_code as "projectCode",
              t.opened_at as "openedAt", t.closed_at as "closedAt"
            from case_summary t where t.customer_handle = any(k.handles) and ${seen}
            order by t.opened_at desc, t.id desc limit ${mostShown}) s order by k.person, s."openedAt" desc`,
      );
      const found = people.map((): CaseSummary[] => []);
      for (const { person, ...row } of rows) found[person]?.push(Object.assign(new CaseSummary(), row));
      return found;
    },
    { cache: false },
  );
}
