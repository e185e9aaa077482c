import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Asks first whether a customer is of the caller's own projects, and only of others whether an agreement shows them: of policies
 * of one table PostgreSQL asks the last by name first and stops at the first that lets a row through, and nearly all rows that
 * are read are of the own projects. What is seen stays the same.
 */
export class OwnProjectsFirst1700000000331 implements MigrationInterface {
  name = "OwnProjectsFirst1700000000331";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`alter policy shared on ${table} rename to also_shared`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`alter policy also_shared on ${table} rename to shared`);
  }
}

const tables = ["customer", "handle"];
