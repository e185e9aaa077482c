import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who lost rights when. */
export class TokenEnds1700000000341 implements MigrationInterface {
  name = "TokenEnds1700000000341";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table token_end (
        id text primary key, employee_id text not null references employee, at timestamptz not null, told_at timestamptz);
      create index token_end_employee on token_end (employee_id);
      create index token_end_untold on token_end (at) where told_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table token_end");
  }
}
