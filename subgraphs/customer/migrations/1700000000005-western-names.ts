import type { MigrationInterface, QueryRunner } from "typeorm";

/** Models that were learned before Western names had figures of their own cannot weigh any more; the next run learns a new one. */
export class WesternNames1700000000005 implements MigrationInterface {
  name = "WesternNames1700000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("update identity_model set active = false where not model ? 'western'");
  }

  async down(): Promise<void> {
    // A model that was put aside stays readable, and is not taken up again.
  }
}
