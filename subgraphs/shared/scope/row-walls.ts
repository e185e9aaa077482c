import type { QueryRunner } from "typeorm";

/** What policies asked about the caller at first; see plain-scope-migration. Without a caller nothing is seen: every setting is empty then. */
export const firstQuestions = `
  create or replace function sees_every_project() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('oneroof.projects', true) = '"*"', false) $$;
  create or replace function seen_projects() returns text[] language sql stable parallel safe as $$
    select case when coalesce(current_setting('oneroof.projects', true), '') like '[%'
      then array(select jsonb_array_elements_text(current_setting('oneroof.projects')::jsonb)) else '{}' end $$;`;

/** That a row's project is one of the caller's. Both questions are asked once a statement, not once a row. */
export const ofSeenProject = "(select sees_every_project()) or project_code = any ((select seen_projects())::text[])";

/**
 * The second wall: row-level security for the role that requests read as, whatever the loaders ask. It knows the caller by the
 * settings of the connection. Design: an uncorrelated check of the row's project wherever rows are counted.
 * @param walls the condition of each table under which a row is seen
 */
export async function raiseWalls(runner: QueryRunner, walls: Readonly<Record<string, string>>): Promise<void> {
  await runner.query(firstQuestions);
  for (const [table, condition] of Object.entries(walls)) {
    await raise(runner, table, condition);
  }
}

/** Takes the walls down again. */
export async function lowerWalls(runner: QueryRunner, walls: Readonly<Record<string, string>>): Promise<void> {
  for (const table of Object.keys(walls)) {
    await runner.query(`drop policy seen on "${table}"`);
    await runner.query(`alter table "${table}" disable row level security`);
  }
  await runner.query("drop function seen_projects, sees_every_project");
}

/**
 * Gives a plain wall to every table that names a project and was forgotten, where there are walls at all: it shows the rows of the
 * caller's projects. So a new table is closed until somebody says otherwise.
 */
export async function raiseMissingWalls(runner: QueryRunner): Promise<void> {
  const tables = (await runner.query(forgotten)) as { name: string }[];
  for (const { name } of tables) await raise(runner, name, ofSeenProject);
}

async function raise(runner: QueryRunner, table: string, condition: string): Promise<void> {
  await runner.query(`alter table "${table}" enable row level security`);
  await runner.query(`create policy seen on "${table}" for select using (${condition})`);
}

const forgotten = `
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'project_code'
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped and not c.relrowsecurity
    and to_regproc('seen_projects') is not null`;
