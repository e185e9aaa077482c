import type { MigrationInterface, QueryRunner } from "typeorm";
import type { FieldKeys } from "../../shared/keys/field-keys.js";
import { fieldKeysOf } from "../../shared/sealing/sealed-values.js";

/**
 * Seals what the tables know of people, and puts keyed hashes where it is searched by. The tables are written anew afterwards, so that
 * their files hold nothing of what they held before. What was a hash already is hashed once more, with the key.
 */
export class Sealing1700000000304 implements MigrationInterface {
  name = "Sealing1700000000304";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(begin);
    for (const work of works) await rewrite(runner, work, fieldKeysOf(runner.manager));
    await runner.query(finish);
  }

  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query("select from registration limit 1")) as object[];
    if (rows.length > 0) throw new Error("A migration does not open again what is sealed: restore a backup.");
    await runner.query(undo);
  }
}

type Row = Readonly<Record<string, unknown>>;

/** Columns of a table: those that are sealed, and those that are hashed, with what the text that is hashed begins with. */
interface Work {
  readonly table: string;
  /** By what a row is found again; by `id` or `version` it is also sealed for. */
  readonly key: string;
  readonly sealed?: readonly string[];
  readonly hashed?: Readonly<Record<string, string>>;
}

const works: readonly Work[] = [
  {
    ...{ table: "registration", key: "id" },
    sealed: [
      ...["name", "gender", "birth_date", "id_number", "mobile", "email", "wechat", "address", "company"],
      ...["registered_at_written", "evidence"],
    ],
    hashed: { id_number_hash: "id-number:v1:", content_hash: "content:v1:" },
  },
  {
    ...{ table: "customer", key: "id" },
    sealed: ["name", "birth_date", "id_number", "mobile", "email", "wechat", "address", "company"],
    hashed: { name_hash: "name:v1:" },
  },
  { table: "contact_point", key: "id", sealed: ["value", "written"], hashed: { value_hash: "" } },
  { table: "identity_model", key: "version", sealed: ["model"] },
  { table: "link_key", key: "ctid", hashed: { key: "link:v1:" } },
  { table: "idempotency_key", key: "ctid", hashed: { input_hash: "input:v1:" } },
  { table: "block_key", key: "registration_id", hashed: { keys: "" } },
];

/** Changes every row of a table, some thousands at a time, by a cursor that does not see what was changed. */
async function rewrite(runner: QueryRunner, work: Work, keys: FieldKeys): Promise<void> {
  const names = [...(work.sealed ?? []), ...Object.keys(work.hashed ?? {})];
  const set = names.map((name, at) => `${name} = u.v${at}::${name === "keys" ? "int[]" : "text"}`).join(", ");
  const values = [0, ...names].map((_, at) => `$${at + 1}::text[]`).join(", ");
  const update = `update ${work.table} t set ${set} from unnest(${values}) u(key, ${names.map((_, at) => `v${at}`).join(", ")})
    where t.${work.key} = u.key::${work.key === "ctid" ? "tid" : "text"}`;
  const kind = work.table === "contact_point" ? ", kind" : "";
  const from = `select ${work.key}::text as row_key, ${names.join(", ")}${kind} from ${work.table}`;
  await runner.query(`declare rows_as_they_were cursor with hold for ${from}`);
  for (;;) {
    const rows = (await runner.query("fetch 2000 from rows_as_they_were")) as Row[];
    if (rows.length === 0) break;
    const written = names.map((name) => rows.map((row) => changed(row, name, work, keys)));
    await runner.query(update, [rows.map((row) => row["row_key"]), ...written]);
  }
  await runner.query("close rows_as_they_were");
}

/** What there is nothing of, the hash of what was typed in say, stays so. */
function changed(row: Row, name: string, { table, hashed }: Work, keys: FieldKeys): unknown {
  const value = row[name];
  if (!value) return value;
  if (name === "keys") return `{${keys.hashNumbers(value as number[]).join(",")}}`;
  const prefix = name === "value_hash" ? `${String(row["kind"]).toLowerCase()}:v1:` : hashed?.[name];
  if (prefix !== undefined) return keys.hash(`${prefix}${value as string}`);
  return keys.seal(`${table}.${name}.${row["row_key"] as string}`, value as string);
}

const begin = `
  alter table registration alter evidence drop default, alter evidence type text;
  alter table registration rename valid_id_number to id_number_hash;
  alter index registration_valid_id_number rename to registration_id_number_hash;
  alter table customer alter birth_date type text using to_char(birth_date, 'YYYY-MM-DD'), add name_hash text;
  drop index customer_name, contact_point_value, block_key_keys;
  update customer set name_hash = name where name is not null;
  alter table contact_point drop constraint contact_point_customer_id_kind_value_key, add value_hash text;
  update contact_point set value_hash = value;
  alter table identity_model alter model type text;`;

/** By an expression that it cannot see through, PostgreSQL writes a table anew. */
const finish = `
  alter table registration alter evidence type text using evidence || '';
  alter table customer alter birth_date type text using birth_date || '';
  create index customer_name_hash on customer (name_hash);
  alter table contact_point alter written type text using written || '', alter value_hash set not null,
    add unique (customer_id, value_hash);
  create index contact_point_value_hash on contact_point (value_hash);
  alter table identity_model alter model type text using model || '';
  create index block_key_keys on block_key using gin (keys) with (gin_pending_list_limit = 128);`;

const undo = `
  delete from identity_model;
  delete from customer;
  delete from contact_point;
  alter table registration alter evidence type jsonb using evidence::jsonb, alter evidence set default '{}';
  alter table registration rename id_number_hash to valid_id_number;
  alter index registration_id_number_hash rename to registration_valid_id_number;
  drop index customer_name_hash, contact_point_value_hash;
  alter table customer alter birth_date type date using birth_date::date, drop name_hash;
  create index customer_name on customer (name);
  alter table contact_point drop constraint contact_point_customer_id_value_hash_key, drop value_hash,
    add unique (customer_id, kind, value);
  create index contact_point_value on contact_point (kind, value);
  alter table identity_model alter model type jsonb using model::jsonb;`;
