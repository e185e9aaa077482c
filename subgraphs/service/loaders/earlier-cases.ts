import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { mapping } from "../../shared/sealing/mapping.js";
import { Case } from "../entities/case.js";

/** Whose earlier cases are looked for, and about which home. */
export interface EarlierAsked {
  readonly handles: readonly string[];
  readonly unitId: string | null;
  /** Only cases written down before this time. */
  readonly before: Date;
}

/** The most cases of a person or a home that are looked at, and for how many days one that is over counts. */
const latest = 50;
const daysAfterEnd = 90;

/**
 * Reads the latest cases of people and homes that are not over, or have not been for long: what a new one might repeat.
 * Fifty matters are one statement.
 * @param seen the cases `t` that count
 */
export function earlierCases(manager: EntityManager, seen: Sql): DataLoader<EarlierAsked, Case[]> {
  const { columns, table, create } = mapping(manager, Case);
  return new DataLoader(
    async (asked) => {
      const pairs = asked.flatMap(({ handles }, at) => handles.map((handle) => [at, handle] as const));
      const rows = await read<{ asked: number }>(
        manager,
        sql`with k as (select at, array_agg(handle) as handles
            from unnest(${pairs.map(([at]) => at)}::int[], ${pairs.map(([, handle]) => handle)}::text[]) as u(at, handle) group by at),
          a as (select row_number() over () - 1 as at, u.* from unnest(${asked.map(({ unitId }) => unitId)}::text[],
            ${asked.map(({ before }) => before)}::timestamptz[]) as u(unit_id, before))
        select a.at::int as asked, t.* from a left join k using (at) cross join lateral (
          select ${columns} from ${table} t
          where (t.customer_handle = any(k.handles) or t.unit_id = a.unit_id) and t.opened_at < a.before and ${seen}
            and t.kind <> 'PRAISE' and t.state <> 'CANCELLED'
            and (t.closed_at is null or t.closed_at > now() - make_interval(days => ${daysAfterEnd}))
          order by t.opened_at desc, t.id desc limit ${latest}) t`,
      );
      const found = asked.map((): Case[] => []);
      for (const { asked: at, ...row } of rows) found[at]?.push(create(row));
      return found;
    },
    { cache: false },
  );
}
