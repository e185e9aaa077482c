import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import type { SatisfactionFigures } from "../entities/satisfaction-figures.js";

/**
 * Counts surveys up: how many were asked and answered, and how satisfied they were. One statement, however many they are.
 * @param which the surveys that count
 */
export async function satisfactionFigures(manager: EntityManager, which: Sql): Promise<SatisfactionFigures> {
  const [figures] = await read<SatisfactionFigures>(
    manager,
    sql`with s as (select * from survey t where ${which}),
      dimensions as (
        select a.dimension, count(*)::int as answered, avg(a.score)::float8 as average,
          count(*) filter (where a.score <= 2)::int as low
        from survey_answer a join s on s.id = a.survey_id
        where a.dimension is not null and a.score is not null group by a.dimension)
      select count(*)::int as invited, count(s.answered_at)::int as answered,
        count(s.answered_at)::float8 / nullif(count(*), 0) as "responseRate", avg(s.csat)::float8 as csat,
        avg((s.csat >= 4)::int)::float8 as satisfied, 100 * avg((s.nps >= 9)::int - (s.nps <= 6)::int)::float8 as nps,
        (select count(*)::int from remedy r where r.survey_id in (select id from s)) as remedies,
        (select coalesce(jsonb_agg(to_jsonb(d) order by d.dimension), '[]') from dimensions d) as dimensions
      from s`,
  );
  if (!figures) throw new Error("An aggregate without groups always has a row.");
  return figures;
}
