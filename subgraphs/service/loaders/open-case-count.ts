import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { openCases } from "./open-cases.js";

/**
 * Counts the open cases of people, each named by all handles; fifty people are one statement.
 * @param seen the rows that count
 */
export function openCaseCount(manager: EntityManager, seen: Sql): DataLoader<readonly string[], number, string> {
  const loader: DataLoader<readonly string[], number, string> = new DataLoader(
    async (people) => {
      loader.clearAll(); // Asked again after a write, it counts again.
      const pairs = people.flatMap((handles, person) => handles.map((handle) => [person, handle] as const));
      const rows = await read<{ person: number; n: number }>(
        manager,
        sql`select k.person, count(*)::int as n
          from unnest(${pairs.map(([person]) => person)}::int[], ${pairs.map(([, handle]) => handle)}::text[]) as k(person, handle)
          join case_summary t on t.customer_handle = k.handle where ${openCases} and ${seen} group by k.person`,
      );
      const counts = new Map(rows.map(({ person, n }) => [person, n]));
      return people.map((_, person) => counts.get(person) ?? 0);
    },
    { cacheKeyFn: (handles) => handles.join() },
  );
  return loader;
}
