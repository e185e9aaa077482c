import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The receipts of what was done for requests of persons, the same in every subgraph. What is only ever added may go where a person
 * has the right to have it deleted: nowhere but in a transaction that says so.
 */
export class Privacy1700000000910 implements MigrationInterface {
  name = "Privacy1700000000910";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table department_receipt (
      request_id text primary key,
      kind text not null check (kind in ('ACCESS', 'COPY', 'CORRECTION', 'DELETION', 'RESTRICTION')),
      carried_out_at timestamptz not null, lines jsonb not null, kept_handles text[] not null)`);
    await replaceKeeping(runner, "    if current_setting('oneroof.erasing', true) = 'on' then return null; end if;\n");
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceKeeping(runner, "");
    await runner.query("drop table department_receipt");
  }
}

/** Subgraphs that keep history do so by a function of this name. */
async function replaceKeeping(runner: QueryRunner, exception: string): Promise<void> {
  const found = (await runner.query("select to_regproc('keep_history') is not null as keeps")) as { keeps: boolean }[];
  if (!found[0]?.keeps) return;
  await runner.query(`create or replace function keep_history() returns trigger language plpgsql as $$
  begin
${exception}    raise exception 'What is written in % stands for ever.', tg_table_name;
  end $$`);
}
