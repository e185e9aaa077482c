import type { MigrationInterface, QueryRunner } from "typeorm";
import { logKinds } from "./log-kinds.js";

/** What customers were promised; the index of open promises is all that the watch reads. */
export class Promises1700000000013 implements MigrationInterface {
  name = "Promises1700000000013";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_promise (
        id text primary key, case_id text not null, project_code text not null, text text not null check (text <> ''),
        actor text not null check (actor <> ''), made_at timestamptz not null, due_at timestamptz not null check (due_at > made_at),
        state text not null check (state in ('MADE', 'KEPT', 'BROKEN')), fulfilled_at timestamptz,
        check (case state when 'MADE' then fulfilled_at is null when 'KEPT' then fulfilled_at <= due_at
          else fulfilled_at is null or fulfilled_at > due_at end),
        check (state <> 'KEPT' or fulfilled_at is not null),
        foreign key (case_id, project_code) references "case" (id, project_code));
      create index case_promise_case on case_promise (case_id);
      create index case_promise_open on case_promise (due_at, id) where state = 'MADE';
      ${logKinds("promises")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table case_promise; ${logKinds("clocks")}`);
  }
}
