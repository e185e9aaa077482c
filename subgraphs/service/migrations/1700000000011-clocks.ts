import type { MigrationInterface, QueryRunner } from "typeorm";
import { logKinds } from "./log-kinds.js";

/** Calendars, service-level policies, and what runs by them: the clocks of cases, their pauses and their alarms. */
export class Clocks1700000000011 implements MigrationInterface {
  name = "Clocks1700000000011";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tiers, calendars, policies, clocks, pauses, alarms, logKinds("clocks")])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table escalation_contact, case_alarm, case_pause, case_clock, service_policy,
      service_calendar_day, service_calendar, customer_tier`);
    await runner.query(`alter table "case" drop column tier`);
    await runner.query(logKinds("cases"));
  }
}

const tierNames = "('VIP', 'PROFESSIONAL', 'ORDINARY')";
const tiers = `
  alter table "case" add column tier text not null default 'ORDINARY'
    constraint case_tier_check check (tier in ${tierNames});
  create table customer_tier (
    id text primary key, handle text not null check (handle <> ''), tier text not null check (tier in ${tierNames}),
    reason text not null check (reason <> ''), actor text not null check (actor <> ''), at timestamptz not null);
  create index customer_tier_handle on customer_tier (handle, at, id);
  create trigger keep_history before update or delete or truncate on customer_tier
    for each statement execute function keep_history()`;

const calendars = `
  create table service_calendar (
    id text primary key, code text not null check (code <> ''), name text not null check (name <> ''),
    hours jsonb not null check (jsonb_array_length(hours) > 0),
    actor text not null check (actor <> ''), updated_at timestamptz not null, version int not null default 1);
  create unique index service_calendar_code on service_calendar (code);
  create table service_calendar_day (
    id text primary key, calendar_id text not null references service_calendar, day date not null,
    works_as int check (works_as between 1 and 7), name text not null check (name <> ''));
  create unique index service_calendar_day_of on service_calendar_day (calendar_id, day)`;

const policies = `
  create table service_policy (
    id text primary key, code text not null check (code <> ''), policy_version int not null check (policy_version > 0),
    name text not null check (name <> ''), kind text, category text,
    tier text check (tier in ${tierNames}), project_code text,
    calendar_id text not null references service_calendar,
    counting text not null check (counting in ('OPEN_TIME', 'NEXT_OPENING')),
    acknowledge_minutes int check (acknowledge_minutes > 0), first_reply_minutes int check (first_reply_minutes > 0),
    progress_minutes int check (progress_minutes > 0), resolve_minutes int check (resolve_minutes > 0),
    warn_percent int not null check (warn_percent between 1 and 100),
    responsible_after_minutes int not null check (responsible_after_minutes >= 0),
    executive_after_minutes int not null check (executive_after_minutes >= responsible_after_minutes),
    is_retired boolean not null, effective_from timestamptz not null,
    actor text not null check (actor <> ''), published_at timestamptz not null);
  create unique index service_policy_version on service_policy (code, policy_version);
  create index service_policy_effective on service_policy (effective_from, id);
  create index service_policy_calendar on service_policy (calendar_id);
  create trigger keep_history before update or delete or truncate on service_policy
    for each statement execute function keep_history()`;

const clocks = `
  create table case_clock (
    id text primary key, case_id text not null, project_code text not null,
    kind text not null check (kind in ('ACKNOWLEDGE', 'FIRST_REPLY', 'PROGRESS', 'RESOLVE')),
    policy_id text not null references service_policy,
    state text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED')),
    started_at timestamptz not null, due_at timestamptz not null, ended_at timestamptz, overridden_by text,
    check ((ended_at is null) = (state in ('RUNNING', 'PAUSED'))),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_clock_case on case_clock (case_id);
  create index case_clock_policy on case_clock (policy_id);
  create unique index case_clock_one on case_clock (case_id, kind) where state in ('RUNNING', 'PAUSED')`;

const pauses = `
  create table case_pause (
    id text primary key, case_id text not null, project_code text not null,
    reason text not null check (reason in
      ('WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'WAITING_FOR_OTHERS', 'FORCE_MAJEURE')),
    note text, paused_by text not null check (paused_by <> ''), paused_at timestamptz not null,
    resumed_by text, resumed_at timestamptz check (resumed_at >= paused_at),
    check ((resumed_by is null) = (resumed_at is null)),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_pause_case on case_pause (case_id);
  create unique index case_pause_one on case_pause (case_id) where resumed_at is null`;

/** An alarm that is not raised yet is only planned; the index of those is all that the watch reads. */
const alarms = `
  create table case_alarm (
    id text primary key, case_id text not null, clock_id text not null references case_clock, project_code text not null,
    event text not null check (event in ('WARNING', 'BREACH', 'TO_RESPONSIBLE', 'TO_EXECUTIVE')),
    due_at timestamptz not null, is_held boolean not null default false, raised_at timestamptz, recipient_id text,
    check (recipient_id is null or raised_at is not null),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create unique index case_alarm_once on case_alarm (case_id, clock_id, event);
  create index case_alarm_clock on case_alarm (clock_id);
  create index case_alarm_planned on case_alarm (due_at, id) where raised_at is null and not is_held;
  create index case_alarm_recipient on case_alarm (recipient_id, raised_at, id) where recipient_id is not null;
  create table escalation_contact (
    id text primary key, project_code text not null, department text not null, level text not null check (level in ('RESPONSIBLE', 'EXECUTIVE')),
    employee_id text not null check (employee_id <> ''), version int not null default 1,
    constraint escalation_contact_place unique (project_code, department, level))`;
