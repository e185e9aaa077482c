import type { MigrationInterface, QueryRunner } from "typeorm";

/** Customer id cards and party classes; both hang on a handle, so that a merge carries them along and a split gives them back. */
export class IdCards1700000000002 implements MigrationInterface {
  name = "IdCards1700000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence id_card_number;
      create table id_card (
        id text primary key, card_no text not null unique, customer_handle text not null, customer_id text not null,
        project_code text not null,
        state text not null default 'PENDING' check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'VOID', 'REDIRECT')),
        issued_by text not null, issued_department text not null check (issued_department in ('MARKETING', 'SERVICE', 'PROPERTY')),
        issued_at timestamptz not null default now(), activated_by text, activated_at timestamptz,
        suspended_by text, suspended_at timestamptz, voided_by text, voided_at timestamptz, reason text,
        state_before_redirect text check (state_before_redirect in ('PENDING', 'ACTIVE', 'SUSPENDED')), redirects_to text,
        version int not null default 1,
        check ((state = 'REDIRECT') = (redirects_to is not null)), check ((state = 'REDIRECT') = (state_before_redirect is not null)));
      create unique index id_card_one_live on id_card (customer_id) where state in ('PENDING', 'ACTIVE', 'SUSPENDED');
      create index id_card_customer_id on id_card (customer_id);
      create index id_card_issued_by on id_card (issued_by, issued_at, id);
      create table party_class (
        handle text not null,
        class text not null check (class in ('SUPPLIER', 'CONSUMER', 'PUBLIC_RELATION', 'COMPETITOR_PARTNER')),
        classified_by text not null, classified_at timestamptz not null default now(), primary key (handle, class));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table party_class, id_card; drop sequence id_card_number");
  }
}
