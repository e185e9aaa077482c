import type { MigrationInterface, QueryRunner } from "typeorm";
import { firstQuestions } from "./row-walls.js";

/**
 * What policies ask about the caller's projects, from a setting that is an array of PostgreSQL's own: as JSON it was read anew for every
 * policy of every statement.
 */
export class PlainScope1700000000920 implements MigrationInterface {
  name = "PlainScope1700000000920";

  async up(runner: QueryRunner): Promise<void> {
    await ask(runner, questions, "{*}");
  }

  async down(runner: QueryRunner): Promise<void> {
    await ask(runner, firstQuestions, '"*"');
  }
}

const questions = `
  create or replace function sees_every_project() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('oneroof.projects', true) = '{*}', false) $$;
  create or replace function seen_projects() returns text[] language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('oneroof.projects', true), ''), '{}')::text[] $$;`;

/**
 * The functions are only where tables have walls of their own; the audit trail has one everywhere.
 * @param every what the setting holds for a caller who sees every project
 */
async function ask(runner: QueryRunner, functions: string, every: string): Promise<void> {
  await runner.query(`do $do$ begin if to_regproc('seen_projects') is not null then ${functions} end if; end $do$`);
  for (const table of ["audit_entry", "audit_seal"])
    await runner.query(`alter policy seen on ${table} using ((select current_setting('oneroof.role', true) = 'privacy_officer'
      and current_setting('oneroof.projects', true) = '${every}'))`);
}
