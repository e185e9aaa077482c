import type { MigrationInterface, QueryRunner } from "typeorm";

/** Twins are a reason of their own to ask people. */
export class Twins1700000000341 implements MigrationInterface {
  name = "Twins1700000000341";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow("'ID_NUMBERS', 'BIRTH_DATES_AND_NAMES', 'TWINS', 'NAMES'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("update review_pair set contradiction = 'NAMES' where contradiction = 'TWINS'");
    await runner.query(allow("'ID_NUMBERS', 'BIRTH_DATES_AND_NAMES', 'NAMES'"));
  }
}

const allow = (contradictions: string): string => `
  alter table review_pair drop constraint review_pair_contradiction_check,
    add constraint review_pair_contradiction_check check (contradiction in (${contradictions}))`;
