import type { MigrationInterface, QueryRunner } from "typeorm";
import { ofSeenProject } from "../../shared/scope/row-walls.js";
import { logKinds } from "./log-kinds.js";

/** What departments are asked to do for cases of others, with a log of their own: they see the task, and not its case. */
export class Tasks1700000000322 implements MigrationInterface {
  name = "Tasks1700000000322";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tasks, entries, walls, logKinds("tasks")]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table case_task_entry, case_task; ${logKinds("callbacks")}`);
  }
}

const states = "('ASKED', 'ACCEPTED', 'DONE', 'REFUSED', 'WITHDRAWN')";
const tasks = `
  create table case_task (
    id text primary key, case_id text not null, project_code text not null,
    department text not null check (department in ('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'FINANCE', 'LEGAL')),
    assignee_id text check (assignee_id <> ''), title text not null check (title <> ''), text text check (text <> ''),
    state text not null check (state in ${states}),
    due_at timestamptz not null, asked_by text not null check (asked_by <> ''), asked_at timestamptz not null check (asked_at < due_at),
    ended_at timestamptz, outcome text check (outcome <> ''), version int not null default 1,
    constraint case_task_project unique (id, project_code),
    constraint case_task_ended check (case when state in ('ASKED', 'ACCEPTED') then ended_at is null and outcome is null
      else ended_at is not null and outcome is not null end),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_task_case on case_task (case_id);
  create index case_task_due on case_task (due_at, id);
  create index case_task_department_due on case_task (project_code, department, state, due_at, id);
  create index case_task_assignee_due on case_task (assignee_id, state, due_at, id)`;

const entries = `
  create table case_task_entry (
    id text primary key, task_id text not null, project_code text not null, state text not null check (state in ${states}),
    text text not null check (text <> ''), actor text not null check (actor <> ''), at timestamptz not null,
    foreign key (task_id, project_code) references case_task (id, project_code));
  create index case_task_entry_task on case_task_entry (task_id);
  create trigger keep_history before update or delete or truncate on case_task_entry
    for each statement execute function keep_history()`;

/** The same as the loaders' wall: the department that is asked, whom the task names, and whoever sees the case. */
const walls = `
  alter table case_task enable row level security;
  create policy seen on case_task for select using ((${ofSeenProject}) and ((select walled_department()) is null
    or department = (select walled_department()) or assignee_id = (select current_setting('oneroof.subject', true))
    or exists (select from "case" c where c.id = case_task.case_id)));
  alter table case_task_entry enable row level security;
  create policy seen on case_task_entry for select using ((${ofSeenProject}) and ((select walled_department()) is null
    or exists (select from case_task t where t.id = case_task_entry.task_id)))`;
