import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { MigrationInterface } from "typeorm";
import { customerDatabase } from "../../../../subgraphs/customer/database.js";
import { ContactPoint } from "../../../../subgraphs/customer/entities/contact-point.js";
import { Customer } from "../../../../subgraphs/customer/entities/customer.js";
import { IdentityModel } from "../../../../subgraphs/customer/entities/identity-model.js";
import type { Written } from "../../../../subgraphs/customer/entities/personal-fields.js";
import { Registration } from "../../../../subgraphs/customer/entities/registration.js";
import { blockKeys } from "../../../../subgraphs/customer/identity/block/block-keys.js";
import { hash as blockHash } from "../../../../subgraphs/customer/identity/block/hash.js";
import type { Evidence } from "../../../../subgraphs/customer/identity/evidence.js";
import { linkKeys } from "../../../../subgraphs/customer/identity/link-keys.js";
import { connect } from "../../../../subgraphs/shared/database.js";
import type { ScopedSource } from "../../../../subgraphs/shared/scope/scoped-source.js";
import { isSealed } from "../../../../subgraphs/shared/sealing/sealed-values.js";
import { type TestDatabase, testDatabase } from "../../../support/database.js";
import { fieldKeys } from "../../../support/field-keys.js";
import { openedRows } from "../../../support/opened-rows.js";
import { mobileOf, openCustomer, type OpenCustomer, residentId } from "../open-customer.js";

type Row = Record<string, unknown>;

/** As many as a migration changes in more than one go. */
const many = 2_300;

const people = Array.from({ length: 40 }, (_, n) => ({
  externalId: String(n),
  name: ["王小伟", "欧阳静", "Anna Svensson", "张"][n % 4]!,
  ...(n % 3 > 0 && { mobile: mobileOf(n >> 1), email: `p${n}@example.cn`, address: `星海 ${n}栋` }),
  ...(n % 5 > 0 && { idNumber: n % 7 === 0 ? "123" : residentId(n), birthDate: "1980-01-02", company: "丽港" }),
}));

describe("a database in which nothing was sealed", () => {
  /** What it is to become: the same people, sealed from the first day on. */
  let sealed: OpenCustomer;
  let own: TestDatabase;
  let old: ScopedSource;
  const model = { names: { 王小伟: 7 }, weights: [1, 2.5] };
  beforeAll(async () => {
    sealed = await openCustomer();
    await sealed.import(people);
    own = await testDatabase("unsealed");
    old = await connect(customerDatabase, own.url, 2, fieldKeys);
    await migrateWhile((at) => at < sealing);
    await fill();
    await migrateWhile((at) => at >= sealing);
  });
  afterAll(async () => {
    await old.destroy();
    await Promise.all([own.drop(), sealed.close()]);
  });

  const sealing = 1_700_000_000_304;
  const migrateWhile = async (fits: (at: number) => boolean) => {
    const at = ({ name }: MigrationInterface) => Number(name?.slice(-13));
    const runner = old.createQueryRunner();
    for (const migration of [...old.migrations].sort((a, b) => at(a) - at(b)).filter((one) => fits(at(one)))) {
      await runner.startTransaction();
      await migration.up(runner);
      await runner.commitTransaction();
    }
    await runner.release();
  };

  /** Writes people down as a version did that sealed nothing: values as they are, hashes without a key. */
  async function fill(): Promise<void> {
    const registrations = await openedRows(sealed.source, Registration, "id");
    const evidence = (row: Row) => row["evidence"] as Evidence;
    await insert("registration", registrations, (row) => {
      const { idNumber } = evidence(row);
      const valid = idNumber && idNumber.kind !== "invalid" ? idNumber.number : null;
      const { birthDate: birth_date, idNumber: id_number, registeredAt: _, ...others } = row["written"] as Written;
      return {
        ...row,
        ...{ birth_date, id_number, ...others },
        valid_id_number: valid,
        content_hash: `c${row["id"] as string}`,
      };
    });
    const customers = await openedRows(sealed.source, Customer, "id");
    await insert("customer", customers, (row) => {
      const { birthDate: birth_date, idNumber: id_number, ...others } = row["golden"] as Written;
      return { ...row, birth_date, id_number, ...others };
    });
    const points = await openedRows(sealed.source, ContactPoint, "id");
    await insert("contact_point", points, (row) => ({ ...row, ...(row["exact"] as object) }));
    const links = registrations.flatMap((row) =>
      linkKeys(evidence(row)).map((key) => {
        const plain = hash("sha256", key, "base64url").slice(0, 22);
        return { ...row, registration_id: row["id"], key: plain };
      }),
    );
    await insert("link_key", links);
    await insert(
      "block_key",
      registrations.map((row) => ({
        registration_id: row["id"],
        keys: [...new Set(blockKeys(evidence(row)).map((key) => blockHash(key) | 0))],
      })),
    );
    await old.query("insert into identity_model (version, model, registrations, active) values ('m1', $1, 40, true)", [
      JSON.stringify(model),
    ]);
    await old.query(
      `insert into idempotency_key (subject, key, input_hash, result_id) select 's', n::text, 'plain' || n, 'x' from generate_series(1, ${many}) n`,
    );
  }

  /** Inserts what the table has columns for. */
  async function insert(table: string, rows: readonly Row[], made: (row: Row) => Row = (row) => row): Promise<void> {
    const columns = await old.query<{ name: string; type: string }[]>(
      "select column_name as name, data_type as type from information_schema.columns where table_name = $1",
      [table],
    );
    for (const row of rows.map(made)) {
      const named = columns.filter(({ name }) => row[name] !== undefined);
      const names = named.map(({ name }) => name);
      const values = named.map(({ name, type }) => (type === "jsonb" ? JSON.stringify(row[name]) : row[name]));
      await old.query(
        `insert into ${table} (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
        values,
      );
    }
  }

  test.each([
    ["registration", Registration, ["content_hash"]],
    ["customer", Customer, []],
    ["contact_point", ContactPoint, []],
  ])("has, migrated, the same in %s as one that sealed from the first day on", async (_, entity, but: string[]) => {
    const rows = async (source: ScopedSource) =>
      (await openedRows(source, entity, "id")).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !but.includes(name))),
      );
    const [found, expected] = [await rows(old), await rows(sealed.source)];
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(expected);
  });

  test("is sealed in every column that is to be, and shows nothing of what was written there", async () => {
    const columns = old.entityMetadatas.flatMap(({ tableName, columns: all }) =>
      all.filter(isSealed).map(({ databaseName }) => [tableName, databaseName]),
    );
    for (const [table, column] of columns) {
      const [{ open }] = await old.query<[{ open: number }]>(
        `select count(*)::int as open from ${table} where ${column} is not null and not starts_with(${column}, 'f1.')`,
      );
      expect([table, column, open]).toEqual([table, column, 0]);
    }
    for (const table of ["registration", "customer", "contact_point", "identity_model"]) {
      const [{ text }] = await old.query<[{ text: string }]>(`select string_agg(t::text, ' ') as text from ${table} t`);
      expect(text).not.toMatch(/王小伟|Svensson|星海|example\.cn|1980-01-02/);
    }
  });

  test("is searched by keyed hashes that are those of values written down today, and opens its model", async () => {
    const keys = async (source: ScopedSource, table: string) =>
      source.query<Row[]>(`select * from ${table} order by registration_id, ${table === "link_key" ? "key" : "keys"}`);
    expect(await keys(old, "link_key")).toEqual(await keys(sealed.source, "link_key"));
    const sorted = async (source: ScopedSource) =>
      (await keys(source, "block_key")).map(({ keys: all, ...row }) => ({
        ...row,
        keys: [...(all as number[])].sort(),
      }));
    expect(await sorted(old)).toEqual(await sorted(sealed.source));
    expect((await openedRows(old, IdentityModel, "version"))[0]).toMatchObject({ model });
  });

  test("knows what was a hash before by that hash, hashed once more with the key, in however many goes", async () => {
    const rows = await old.query<{ key: string; input_hash: string }[]>("select key, input_hash from idempotency_key");
    expect(rows).toHaveLength(many);
    expect(rows.filter(({ key, input_hash }) => input_hash !== fieldKeys.hash(`input:v1:plain${key}`))).toEqual([]);
    const contents = await old.query<{ id: string; content_hash: string }[]>(
      "select id, content_hash from registration",
    );
    expect(contents.filter(({ id, content_hash }) => content_hash !== fieldKeys.hash(`content:v1:c${id}`))).toEqual([]);
  });
});
