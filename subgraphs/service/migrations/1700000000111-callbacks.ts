import type { MigrationInterface, QueryRunner } from "typeorm";
import { logKinds } from "./log-kinds.js";

/** Calls to the customers of resolved cases; from now on none is closed without. What was closed before counts as called back. */
export class Callbacks1700000000111 implements MigrationInterface {
  name = "Callbacks1700000000111";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table "case" add column called_back_at timestamptz;
      update "case" set called_back_at = closed_at where state = 'CLOSED';
      alter table "case" add constraint case_called_back check (case state when 'CLOSED' then called_back_at is not null
        when 'RESOLVED' then true else called_back_at is null end);
      create index case_to_call_back on "case" (project_code, resolved_at, id)
        where state = 'RESOLVED' and called_back_at is null;
      create table case_callback (
        id text primary key, case_id text not null, project_code text not null,
        outcome text not null check (outcome in ('CONTENT', 'DISCONTENT', 'UNREACHED')), note text check (note <> ''),
        actor text not null check (actor <> ''), at timestamptz not null,
        foreign key (case_id, project_code) references "case" (id, project_code));
      create index case_callback_case on case_callback (case_id);
      create trigger keep_history before update or delete or truncate on case_callback
        for each statement execute function keep_history();
      ${logKinds("callbacks")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table case_callback; alter table "case" drop column called_back_at; ${logKinds("promises")}`,
    );
  }
}
