import type { MigrationInterface, QueryRunner } from "typeorm";

/** A model that was learned before Western names had figures of their own cannot weigh any more. */
export class OutdatedModels1700000000005 implements MigrationInterface {
  name = "OutdatedModels1700000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("update identity_model set active = false where active and not model ? 'western'");
  }

  async down(): Promise<void> {
    // It stays outdated.
  }
}
