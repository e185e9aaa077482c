import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whose value holds: the rules in versions, and what people pinned. `computed_through` is how far customers have been computed anew by a
 * version; a house that has customers computes them all once, since until now no value said why it holds.
 */
export class Survivorship1700000000004 implements MigrationInterface {
  name = "Survivorship1700000000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survivorship (
        version int primary key, rules jsonb not null, reason text not null, changed_by text not null,
        changed_at timestamptz not null default clock_timestamp(), computed_through text not null default '', computed_at timestamptz);
      create table golden_pin (
        id text primary key, registration_id text not null, field text not null, reason text not null,
        pinned_by text not null, pinned_at timestamptz not null default clock_timestamp(), removed_by text, removed_at timestamptz);
      create index golden_pin_registration_id on golden_pin (registration_id);`);
    await runner.query(
      `insert into survivorship (version, rules, reason, changed_by, computed_at) select 1, $1, 'What the house begins with.', 'oneroof',
        case when exists (select from customer) then null else now() end`,
      [JSON.stringify(firstRules)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table golden_pin, survivorship");
  }
}

const fields = ["name", "gender", "birthDate", "idNumber", "mobile", "email", "wechat", "address", "company"];
/** A whole name before a surname; what came with a valid id number before the rest; then the most recent. */
const firstRules = fields.map((field) => ({
  field,
  criteria: [...(field === "name" ? ["MOST_COMPLETE"] : []), "VERIFIED", "MOST_RECENT"],
  trustedSources: [],
}));
