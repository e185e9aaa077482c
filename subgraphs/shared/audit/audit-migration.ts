import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables of audit entries and their seals, the same in every subgraph: rows are added and sealed, never changed or removed. */
export class Audit1700000000900 implements MigrationInterface {
  name = "Audit1700000000900";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table audit_entry (
      id text primary key, at timestamptz not null,
      actor text not null, role text not null, action text not null,
      subject_handle text, entity_id text, purpose text, request_id text not null,
      detail jsonb not null default '{}', seal bigint)`);
    await runner.query("create index audit_entry_at on audit_entry (at, id)");
    await runner.query("create index audit_entry_subject_handle on audit_entry (subject_handle, at)");
    await runner.query("create index audit_entry_seal on audit_entry (seal)");
    await runner.query(`create table audit_seal (
      number bigint primary key, at timestamptz not null, entries int not null, hash text not null)`);
    await runner.query(keep);
    await runner.query(`create trigger audit_entry_is_only_sealed before update on audit_entry
      for each row execute function audit_entry_is_only_sealed()`);
    for (const table of ["audit_entry", "audit_seal"])
      await runner.query(`create trigger audit_is_kept before delete or truncate on ${table}
        for each statement execute function audit_is_kept()`);
    await runner.query(`create trigger audit_seal_is_kept before update on audit_seal
      for each statement execute function audit_is_kept()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table audit_entry, audit_seal");
    await runner.query("drop function audit_entry_is_only_sealed, audit_is_kept");
  }
}

/** A first fence against slips; whoever owns the tables can take it down, and is found out by the chain. */
const keep = `
  create function audit_entry_is_only_sealed() returns trigger language plpgsql as $$
  begin
    if old.seal is null and to_jsonb(new) - 'seal' = to_jsonb(old) - 'seal' then return new; end if;
    raise 'an audit entry is never changed' using errcode = 'insufficient_privilege';
  end $$;
  create function audit_is_kept() returns trigger language plpgsql as $$
  begin
    raise 'audit rows are never removed and seals never changed' using errcode = 'insufficient_privilege';
  end $$;`;
