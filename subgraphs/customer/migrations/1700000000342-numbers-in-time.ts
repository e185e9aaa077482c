import type { MigrationInterface, QueryRunner } from "typeorm";

/** Models that were learned before one number years apart was an outcome of its own cannot weigh it: that is all there are. */
export class NumbersInTime1700000000342 implements MigrationInterface {
  name = "NumbersInTime1700000000342";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("update identity_model set active = false where active");
  }

  async down(): Promise<void> {
    // It stays outdated.
  }
}
