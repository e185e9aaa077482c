import type { MigrationInterface, QueryRunner } from "typeorm";

/** What persons ask of their own data. Whoever sees the person may know that the use of the data is stopped, in every project. */
export class Requests1700000000332 implements MigrationInterface {
  name = "Requests1700000000332";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_subject_request (
        id text primary key, customer_handle text not null, registration_ids text[] not null, frozen_handles text[] not null,
        kind text not null check (kind in ('ACCESS', 'COPY', 'CORRECTION', 'DELETION', 'RESTRICTION')),
        fields text[] not null, purposes text[] not null,
        through text not null check (through in ('IN_PERSON', 'PAPER', 'PHONE', 'ONLINE')),
        state text not null check (state in ('RECEIVED', 'ACCEPTED', 'DONE', 'REFUSED', 'WITHDRAWN')),
        received_at timestamptz not null, due_on date not null, recorded_by text not null,
        decided_by text, decided_at timestamptz, refusal_reason text, done_at timestamptz,
        still_served boolean not null default false, receipts_given jsonb not null default '{}',
        version int not null default 1,
        check ((kind = 'CORRECTION') = (cardinality(fields) > 0)), check (kind = 'RESTRICTION' or cardinality(purposes) = 0),
        check ((state = 'REFUSED') = (refusal_reason is not null)),
        check (state not in ('ACCEPTED', 'DONE') or decided_by is not null));
      create index data_subject_request_registrations on data_subject_request using gin (registration_ids);
      create index data_subject_request_due on data_subject_request (due_on, id);
      alter table data_subject_request enable row level security;
      create policy seen on data_subject_request for select using (
        exists (select from handle h where h.handle = any (data_subject_request.registration_ids)))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table data_subject_request");
  }
}
