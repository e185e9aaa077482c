import type { MigrationInterface, QueryRunner } from "typeorm";
import { logKinds } from "./log-kinds.js";

/** Cases, their log, their hand-offs; what must never change is kept from changing here as well. */
export class Cases1700000000001 implements MigrationInterface {
  name = "Cases1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cases);
    await runner.query(indexes);
    await runner.query(history);
    await runner.query(logKinds("cases"));
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table hand_off, case_log_entry, "case"; drop function keep_case, keep_history`);
  }
}

const departments = "('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'FINANCE', 'LEGAL')";

/** The checks at the end are the states of the rule `takeStep`, as rows. */
const cases = `
  create table "case" (
    id text primary key,
    kind text not null check (kind in ('COMPLAINT', 'REPAIR', 'ENQUIRY', 'SUGGESTION', 'PRAISE')),
    category text not null check (category in
      ('DESIGN_PLANNING', 'ENGINEERING_QUALITY', 'SALES_COMMITMENT', 'SERVICE_PROCESS', 'PROPERTY_MANAGEMENT')),
    channel text not null check (channel in ('HOTLINE', 'VISIT', 'WECHAT', 'MAILBOX', 'WEB', 'EXECUTIVE', 'PATROL')),
    subject text not null check (subject <> ''), description text,
    customer_handle text not null check (customer_handle <> ''), project_code text not null, unit_id text,
    first_receiver_id text not null check (first_receiver_id <> ''), received_at timestamptz not null,
    department text not null check (department in ${departments}),
    owner_id text not null check (owner_id <> ''),
    priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'CANCELLED')),
    due_at timestamptz, due_order timestamptz not null, acknowledged_at timestamptz,
    resolution_text text, root_cause text check (root_cause in ('PRODUCT', 'COMMUNICATION')),
    resolved_by text, resolved_at timestamptz, closed_at timestamptz,
    first_case_id text references "case" check (first_case_id <> id),
    bounces int not null default 0 check (bounces >= 0),
    opened_at timestamptz not null, updated_at timestamptz not null, version int not null default 1,
    constraint case_id_project_code unique (id, project_code),
    constraint case_received check (received_at <= opened_at),
    constraint case_acknowledged check (case state when 'OPEN' then acknowledged_at is null
      when 'CANCELLED' then true else acknowledged_at is not null end),
    constraint case_resolved check (case when state in ('RESOLVED', 'CLOSED')
      then resolution_text is not null and resolved_by is not null and resolved_at is not null
      else resolution_text is null and root_cause is null and resolved_by is null and resolved_at is null end),
    constraint case_closed check ((closed_at is not null) = (state in ('CLOSED', 'CANCELLED'))))`;

const indexes = `
  create index case_customer on "case" (customer_handle, opened_at);
  create index case_project on "case" (project_code, opened_at, id);
  create index case_project_state on "case" (project_code, state, opened_at);
  create index case_project_due on "case" (project_code, due_order, id) where state not in ('CLOSED', 'CANCELLED');
  create index case_owner_state on "case" (owner_id, state, opened_at);
  create index case_opened on "case" (opened_at, id);
  create index case_due on "case" (due_order, id);
  create index case_unit on "case" (unit_id, opened_at) where unit_id is not null;
  create index case_first_case on "case" (first_case_id) where first_case_id is not null`;

/** The foreign keys name the project too, so that no line can hang on a case of a project where its writer sees nothing. */
const history = `
  create table case_log_entry (
    id text primary key, case_id text not null, project_code text not null,
    kind text not null, 
    text text not null, actor text not null check (actor <> ''), at timestamptz not null,
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_log_entry_case on case_log_entry (case_id, at, id);
  create table hand_off (
    id text primary key, case_id text not null, project_code text not null,
    from_department text not null check (from_department in ${departments}), from_owner_id text not null,
    to_department text not null check (to_department in ${departments}), to_owner_id text not null,
    reason text not null check (reason <> ''), actor text not null check (actor <> ''), at timestamptz not null,
    check (from_department <> to_department or from_owner_id <> to_owner_id),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index hand_off_case on hand_off (case_id)`;

const guards = `
  create function keep_case() returns trigger language plpgsql as $$
  begin
    new.due_order := coalesce(new.due_at, 'infinity');
    if tg_op = 'UPDATE' and (new.project_code, new.first_receiver_id, new.received_at, new.opened_at)
        is distinct from (old.project_code, old.first_receiver_id, old.received_at, old.opened_at) then
      raise exception 'The project, the first receiver and the times of a case stand for ever.';
    end if;
    return new;
  end $$;
  create trigger keep_case before insert or update on "case" for each row execute function keep_case();
  create function keep_history() returns trigger language plpgsql as $$
  begin
    raise exception 'What is written in % stands for ever.', tg_table_name;
  end $$;
  create trigger keep_history before update or delete or truncate on case_log_entry
    for each statement execute function keep_history();
  create trigger keep_history before update or delete or truncate on hand_off
    for each statement execute function keep_history()`;
