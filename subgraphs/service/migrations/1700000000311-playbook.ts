import type { MigrationInterface, QueryRunner } from "typeorm";
import { ofSeenProject } from "../../shared/scope/row-walls.js";

/** The four steps of the playbook as they were taken, and the solutions that were offered and chosen. */
export class Playbook1700000000311 implements MigrationInterface {
  name = "Playbook1700000000311";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_playbook_entry (
        id text primary key, case_id text not null, project_code text not null,
        step text not null check (step in ('CLIMATE', 'LISTENING', 'EXPECTATIONS', 'OPTIONS')), note text check (note <> ''),
        actor text not null check (actor <> ''), at timestamptz not null,
        constraint case_playbook_entry_once unique (case_id, step),
        foreign key (case_id, project_code) references "case" (id, project_code));
      create trigger keep_history before update or delete or truncate on case_playbook_entry
        for each statement execute function keep_history();
      create table case_solution (
        id text primary key, case_id text not null, project_code text not null, text text not null check (text <> ''),
        actor text not null check (actor <> ''), offered_at timestamptz not null, chosen_at timestamptz,
        check (chosen_at >= offered_at),
        foreign key (case_id, project_code) references "case" (id, project_code));
      create index case_solution_case on case_solution (case_id);
      create unique index case_solution_chosen on case_solution (case_id) where chosen_at is not null`);
    for (const table of ["case_playbook_entry", "case_solution"]) {
      await runner.query(`alter table ${table} enable row level security; create policy seen on ${table} for select
        using ((${ofSeenProject}) and ((select walled_department()) is null
          or exists (select from "case" c where c.id = ${table}.case_id)))`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table case_solution, case_playbook_entry");
  }
}
