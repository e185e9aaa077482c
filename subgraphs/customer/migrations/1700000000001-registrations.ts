import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Registrations, the customers behind them, and the handles that lead to them. No foreign keys here: identity resolution rewrites all of it
 * in one transaction, for 5,000 registrations at once, and every key of these tables is written by that one action.
 */
export class Registrations1700000000001 implements MigrationInterface {
  name = "Registrations1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(registrations);
    await runner.query(customers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table contact_point, customer_project, handle, customer, link_key, registration");
  }
}

const registrations = `
  create table registration (
    id text primary key, source text not null, external_id text not null, project_code text not null,
    department text not null check (department in ('MARKETING', 'SERVICE', 'PROPERTY')),
    name text, gender text, birth_date text, id_number text, mobile text, email text, wechat text, address text, company text,
    registered_at_written text, registered_at timestamptz not null,
    evidence jsonb not null default '{}', valid_id_number text, flags jsonb not null default '[]',
    content_hash text not null default '', customer_id text not null, version int not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    unique (source, external_id));
  create index registration_customer_id on registration (customer_id);
  create index registration_registered_at on registration (registered_at, id);
  create index registration_project on registration (project_code, registered_at, id);
  create index registration_valid_id_number on registration (valid_id_number) where valid_id_number is not null;
  create table link_key (key text not null, registration_id text not null, primary key (key, registration_id));`;

const customers = `
  create table customer (
    id text primary key, founding_handle text not null,
    name text, gender text check (gender in ('FEMALE', 'MALE')), birth_date date, id_number text, mobile text, email text, wechat text,
    address text, company text, provenance jsonb not null default '{}', merged_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create index customer_name on customer (name);
  create table handle (handle text primary key, customer_id text not null, registration_id text not null);
  create index handle_customer_id on handle (customer_id);
  create table customer_project (
    customer_id text not null, project_code text not null, registrations int not null, last_registered_at timestamptz not null,
    primary key (customer_id, project_code));
  create index customer_project_last on customer_project (project_code, last_registered_at, customer_id);
  create index customer_project_customer on customer_project (project_code, customer_id);
  create table contact_point (
    id text primary key, customer_id text not null, kind text not null check (kind in ('MOBILE', 'EMAIL', 'WECHAT')),
    value text not null, written text not null, first_seen_at timestamptz not null, last_seen_at timestamptz not null,
    registrations int not null, unique (customer_id, kind, value));
  create index contact_point_value on contact_point (kind, value);`;
