import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who is who, by the matcher: the keys by which registrations are looked for, the models that weigh them, what people decided, what they are
 * asked, and where registrations were before. `gin_pending_list_limit` (in kB) keeps a look into the index short while an import goes on.
 */
export class Identity1700000000003 implements MigrationInterface {
  name = "Identity1700000000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keys);
    await runner.query(decisions);
    await runner.query(history);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table membership, review_pair, identity_decision, identity_model, identity_pending, block_key",
    );
  }
}

const keys = `
  create table block_key (registration_id text primary key, keys int[] not null);
  create index block_key_keys on block_key using gin (keys) with (gin_pending_list_limit = 128);
  create table identity_pending (registration_id text primary key, since timestamptz not null default clock_timestamp());
  insert into identity_pending select id from registration;
  create table identity_model (
    version text primary key, model jsonb not null, registrations int not null, active boolean not null default true,
    learned_at timestamptz not null default now());
  create unique index identity_model_active on identity_model (active) where active;`;

const decisions = `
  create table identity_decision (
    id text primary key, kind text not null check (kind in ('SAME', 'DIFFERENT')),
    left_ids text[] not null, right_ids text[] not null, reason text not null,
    decided_by text not null, decided_at timestamptz not null default clock_timestamp(),
    undone_by text, undone_at timestamptz, version int not null default 1);
  create index identity_decision_left on identity_decision using gin (left_ids);
  create index identity_decision_right on identity_decision using gin (right_ids);
  create index identity_decision_decided_at on identity_decision (decided_at, id);
  create table review_pair (
    id text primary key, left_id text not null, right_id text not null, weight double precision not null,
    contradiction text check (contradiction in ('ID_NUMBERS', 'BIRTH_DATES_AND_NAMES', 'NAMES')),
    state text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT', 'LATER')),
    found_at timestamptz not null default now(), decided_by text, decided_at timestamptz, decision_id text,
    version int not null default 1, unique (left_id, right_id));
  create index review_pair_right_id on review_pair (right_id);
  create index review_pair_weight on review_pair (weight, id);`;

const history = `
  create table membership (
    id bigint generated always as identity primary key, registration_id text not null, customer_id text not null,
    since timestamptz not null, until timestamptz not null,
    cause text not null check (cause in ('REGISTERED', 'CORRECTED', 'IMPORTED', 'MATCHED', 'MERGED', 'SPLIT', 'REVIEWED', 'UNDONE')),
    actor text, decision_id text);
  create index membership_registration_id on membership (registration_id, until);
  create index membership_customer_id on membership (customer_id, until);`;
