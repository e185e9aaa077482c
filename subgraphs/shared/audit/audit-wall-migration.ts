import type { MigrationInterface, QueryRunner } from "typeorm";

/** The second wall before the audit trail: of requests, those of a privacy officer of every project alone read it. */
export class AuditWall1700000000901 implements MigrationInterface {
  name = "AuditWall1700000000901";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`alter table ${table} enable row level security;
        create policy seen on ${table} for select using ((select current_setting('oneroof.role', true) = 'privacy_officer'
          and current_setting('oneroof.projects', true) = '"*"'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`drop policy seen on ${table}; alter table ${table} disable row level security`);
  }
}

const tables = ["audit_entry", "audit_seal"];
