import type { MigrationInterface, QueryRunner } from "typeorm";

/** Handovers and work orders. A state carries what it stands for: the checks let no row say less. */
export class HandoverAndWork1700000000002 implements MigrationInterface {
  name = "HandoverAndWork1700000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handover);
    await runner.query(workOrder);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table work_order, handover");
  }
}

const handover = `
  create table handover (
    id text primary key, unit_id text not null references unit, project_code text not null,
    customer_handle text not null,
    state text not null check (state in ('ANNOUNCED', 'APPOINTED', 'INSPECTED', 'HANDED_OVER', 'REFUSED')),
    notice_at timestamptz not null, due_on date not null, appointed_at timestamptz, inspected_at timestamptz,
    findings text, handed_over_on date, refused_on date, refusal_reason text, refusal_justified boolean,
    announced_by_id text not null, handed_over_by_id text,
    version int not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    check (state <> 'APPOINTED' or appointed_at is not null),
    check (state not in ('INSPECTED', 'HANDED_OVER') or inspected_at is not null),
    check ((state = 'HANDED_OVER') = (handed_over_on is not null)),
    check ((state = 'HANDED_OVER') = (handed_over_by_id is not null)),
    check (state <> 'REFUSED' or num_nulls(refused_on, refusal_reason, refusal_justified) = 0));
  create index handover_unit_id on handover (unit_id);
  create unique index handover_under_way on handover (unit_id) where state in ('ANNOUNCED', 'APPOINTED', 'INSPECTED');
  create index handover_customer_handle on handover (customer_handle);
  create index handover_project_code_notice_at on handover (project_code, notice_at)`;

const workOrder = `
  create table work_order (
    id text primary key, project_code text not null, unit_id text references unit, case_id text, customer_handle text,
    service_line text not null check (service_line in ('ORDER', 'SANITATION', 'GREENING', 'MAINTENANCE')),
    component text check (component in ('STRUCTURE', 'ROOF', 'LEAKAGE', 'HEATING', 'COOLING', 'ELECTRICAL', 'PLUMBING',
      'EQUIPMENT', 'FIT_OUT', 'PLASTER', 'FLOORING', 'DOORS_WINDOWS', 'SANITARY_WARE', 'PIPE_BLOCKAGE', 'LAMPS_SWITCHES')),
    title text not null, description text,
    state text not null check (state in ('RAISED', 'DISPATCHED', 'ACCEPTED', 'DONE', 'RATED', 'CANCELLED')),
    raised_by_id text not null, raised_at timestamptz not null default now(),
    assignee_id text, dispatched_at timestamptz, accepted_at timestamptz, done_at timestamptz, result text,
    rating int check (rating between 1 and 5), rating_comment text, rated_at timestamptz,
    cancelled_at timestamptz, cancel_reason text,
    version int not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    check ((assignee_id is null) = (dispatched_at is null)),
    check (state <> 'RAISED' or assignee_id is null),
    check (state not in ('DISPATCHED', 'ACCEPTED', 'DONE', 'RATED') or assignee_id is not null),
    check (state not in ('ACCEPTED', 'DONE', 'RATED') or accepted_at is not null),
    check ((state in ('DONE', 'RATED')) = (num_nulls(done_at, result) = 0)),
    check ((state = 'RATED') = (num_nulls(rating, rated_at) = 0)),
    check ((state = 'CANCELLED') = (num_nulls(cancelled_at, cancel_reason) = 0)));
  create index work_order_project_code_raised_at on work_order (project_code, raised_at);
  create index work_order_raised_at_id on work_order (raised_at, id);
  create index work_order_unit_id on work_order (unit_id);
  create index work_order_case_id on work_order (case_id);
  create index work_order_customer_handle on work_order (customer_handle);
  create index work_order_assignee_id on work_order (assignee_id)`;
