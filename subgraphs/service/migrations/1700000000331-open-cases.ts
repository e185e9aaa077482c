import type { MigrationInterface, QueryRunner } from "typeorm";

/** The way to all open cases one after the other, past those that are over. */
export class OpenCases1700000000331 implements MigrationInterface {
  name = "OpenCases1700000000331";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index case_open_opened on "case" (opened_at, id) where state not in ('CLOSED', 'CANCELLED')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index case_open_opened");
  }
}
