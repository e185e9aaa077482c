import type { MigrationInterface, QueryRunner } from "typeorm";

/** The second wall before what people pinned: a pin is seen with its registration. */
export class PinWall1700000000302 implements MigrationInterface {
  name = "PinWall1700000000302";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table golden_pin enable row level security;
      create policy seen on golden_pin for select using ((select sees_every_project())
        or exists (select from registration s where s.id = golden_pin.registration_id));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop policy seen on golden_pin; alter table golden_pin disable row level security");
  }
}
