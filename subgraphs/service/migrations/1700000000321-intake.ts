import type { MigrationInterface, QueryRunner } from "typeorm";
import { ofSeenProject } from "../../shared/scope/row-walls.js";

/** A home as it was said, why a case is linked to its first one, and how cases come to the people of a department. */
export class Intake1700000000321 implements MigrationInterface {
  name = "Intake1700000000321";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table "case" add column room text check (room <> ''),
        add column repeat_reason text check (repeat_reason <> ''),
        add constraint case_repeat_reason check (repeat_reason is null or first_case_id is not null);
      create table case_dispatch (
        id text primary key, project_code text not null,
        department text not null check (department in ('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'FINANCE', 'LEGAL')),
        mode text not null check (mode in ('TAKE', 'ASSIGN', 'ROUND_ROBIN')),
        members text[] not null check (cardinality(members) > 0 and '' <> all (members)),
        given int not null default 0 check (given >= 0), version int not null default 1,
        constraint case_dispatch_of unique (project_code, department));
      alter table case_dispatch enable row level security;
      create policy seen on case_dispatch for select using (${ofSeenProject})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "case" drop column room, drop column repeat_reason; drop table case_dispatch`);
  }
}
