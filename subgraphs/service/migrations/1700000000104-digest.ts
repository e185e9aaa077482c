import type { MigrationInterface, QueryRunner } from "typeorm";

/** What management hears every day, kept. */
export class Digest1700000000104 implements MigrationInterface {
  name = "Digest1700000000104";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_digest (
        id text primary key, project_code text not null, day date not null,
        open_complaints int not null check (open_complaints >= 0), late int not null check (late >= 0),
        oldest_ids text[] not null, feedback jsonb not null, made_at timestamptz not null,
        received_by text, received_at timestamptz, constraint service_digest_once unique (project_code, day));
      create index service_digest_day on service_digest (day, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table service_digest");
  }
}
