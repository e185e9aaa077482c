import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Agreements by which a project shows its customers to another, and every use of them. Both sides read both; through an effective
 * one the customers of the one project come through the second wall for the other, and the loader shows the fields agreed on.
 */
export class Sharing1700000000303 implements MigrationInterface {
  name = "Sharing1700000000303";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop policy shared on customer; drop policy shared on handle; drop function shared_with_caller",
    );
    await runner.query("drop table sharing_use, sharing_agreement");
  }
}

const tables = `
  create table sharing_agreement (
    id text primary key, from_project text not null, to_project text not null check (to_project <> from_project),
    purpose text not null check (purpose in ('RECOMMEND_HOMES', 'SERVE_CUSTOMERS', 'CARE_FOR_OWNERS')),
    fields text[] not null check (cardinality(fields) > 0),
    basis text not null check (basis in ('SAME_LEGAL_ENTITY', 'JOINT_PROCESSORS', 'ENTRUSTED')), until timestamptz not null,
    state text not null check (state in ('PROPOSED', 'EFFECTIVE', 'REVOKED')),
    proposed_for text not null check (proposed_for in (from_project, to_project)), proposed_by text not null,
    proposed_at timestamptz not null, approved_by text, approved_at timestamptz, revoked_by text, revoked_at timestamptz,
    version int not null default 1,
    check (state <> 'EFFECTIVE' or approved_at is not null), check ((state = 'REVOKED') = (revoked_at is not null)));
  create index sharing_agreement_proposed on sharing_agreement (proposed_at, id);
  create index sharing_agreement_sides on sharing_agreement (to_project, from_project);
  create table sharing_use (
    id text primary key, agreement_id text not null references sharing_agreement, customer_id text not null, actor text not null,
    at timestamptz not null);
  create index sharing_use_agreement on sharing_use (agreement_id, at, id);`;

/** Of no other table do shared customers show anything: their registrations, numbers and cards stay with the project. */
const walls = `
  alter table sharing_agreement enable row level security;
  create policy seen on sharing_agreement for select using ((select sees_every_project())
    or from_project = any ((select seen_projects())::text[]) or to_project = any ((select seen_projects())::text[]));
  alter table sharing_use enable row level security;
  create policy seen on sharing_use for select using (
    exists (select from sharing_agreement a where a.id = sharing_use.agreement_id));
  create function shared_with_caller(customer text) returns table (agreement_id text, fields text[])
    language sql stable security definer set search_path = public as $$
    select a.id, a.fields from sharing_agreement a
    where a.state = 'EFFECTIVE' and a.until > now() and a.to_project = any (seen_projects())
      and exists (select from customer_project s where s.customer_id = customer and s.project_code = a.from_project)
    order by a.id $$;
  create policy shared on customer for select using (exists (select from shared_with_caller(customer.id)));
  create policy shared on handle for select using (exists (select from shared_with_caller(handle.customer_id)));`;
