import { join } from "node:path";
import type { DataSource, MigrationInterface } from "typeorm";
import type { ScopedSource } from "../../subgraphs/shared/scope/scoped-source.js";
import { connect, type Database, migrate } from "../../subgraphs/shared/database.js";
import { packageRoot } from "../../cli/package-root.js";
import { type TestDatabase, testDatabase } from "../support/database.js";
import { fieldKeys } from "../support/field-keys.js";
import { filesOf } from "../architecture/files-of.js";

/** What every subgraph keeps. */
const databases: Database[] = [];
for (const path of filesOf("subgraphs").filter((path) => /^subgraphs\/[^/]+\/database\.ts$/.test(path))) {
  if (path.startsWith("subgraphs/shared/")) continue;
  const exported = (await import(join(packageRoot(), path))) as Record<string, Database>;
  databases.push(...Object.values(exported));
}

/** Migrations that change no table. */
const changesRowsAlone = ["OutdatedModels1700000000005", "NumbersInTime1700000000342"];

describe.each(databases.map((database) => [database.name, database] as const))("the tables of %s", (_, database) => {
  let own: TestDatabase;
  let source: ScopedSource;
  beforeAll(async () => {
    own = await testDatabase(database.name);
    source = await connect(database, own.url, 3, fieldKeys);
  });
  afterAll(async () => {
    await source.destroy();
    await own.drop();
  });

  test("are left by every migration's down as its up found them", async () => {
    const runner = source.createQueryRunner();
    for (const migration of inOrder(database)) {
      const before = await snapshot(source);
      await migration.up(runner);
      if (!changesRowsAlone.includes(migration.name ?? "")) expect(await snapshot(source)).not.toEqual(before);
      await migration.down(runner);
      expect({ migration: migration.name, left: await snapshot(source) }).toEqual({
        migration: migration.name,
        left: before,
      });
      await migration.up(runner);
    }
    for (const migration of inOrder(database).reverse()) await migration.down(runner);
    expect(await snapshot(source)).toEqual([]);
    await runner.release();
  });

  test("are, once migrated, what the entities say: TypeORM would add, change and drop no table and no column", async () => {
    await migrate(source);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter(changesColumns)).toEqual([]);
  });

  test("have the indexes over plain columns that the entities declare, and no others", async () => {
    await migrate(source);
    expect(await plainIndexes(source)).toEqual(declaredIndexes(source));
  });
});

test("a table or a column that the entities do not say is found out", async () => {
  const { url, drop } = await testDatabase("drift");
  const database = databases[0]!;
  const source = await connect(database, url, 3, fieldKeys);
  await migrate(source);
  const { tableName } = source.entityMetadatas[0]!;
  await source.query(`alter table "${tableName}" add column stray int`);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query).filter(changesColumns)).toEqual([
    `ALTER TABLE "${tableName}" DROP COLUMN "stray"`,
  ]);
  await source.destroy();
  await drop();
});

function inOrder({ migrations }: Database): MigrationInterface[] {
  const made = migrations.map((Migration) => new Migration());
  return made.sort((a, b) => Number(a.name?.slice(-13)) - Number(b.name?.slice(-13)));
}

/** Constraints and indexes have names of TypeORM's own making there: indexes are compared by what they cover instead. */
function changesColumns(statement: string): boolean {
  return /^(CREATE|DROP) TABLE|^ALTER TABLE .*\b(ADD|DROP|ALTER|RENAME)\b(?! CONSTRAINT)/.test(statement);
}

/** Everything in the database that a migration can make, a line each. */
async function snapshot(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(`
    with own as (select oid from pg_namespace where nspname = 'public')
    select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity, relacl) as line
      from pg_class where relnamespace in (table own)
    union all select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid))
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace in (table own) and a.attnum > 0 and not a.attisdropped
    union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace in (table own)
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace in (table own) and not t.tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace in (table own) and prokind <> 'a'
    union all select 'type ' || typname from pg_type where typnamespace in (table own)
    union all select concat_ws(' ', 'policy', tablename, policyname, roles, cmd, qual, with_check) from pg_policies
    union all select 'extension ' || extname from pg_extension
      where extname <> 'plpgsql' order by 1`);
  return rows.map(({ line }) => line);
}

interface PlainIndex {
  readonly table: string;
  readonly columns: string;
  readonly unique: boolean;
}

const inLine = ({ table, columns, unique }: PlainIndex): string => `${table} (${columns})${unique ? " unique" : ""}`;

/** The indexes of the entities' tables over whole columns: no expressions, no conditions, no other order; keys left out. */
async function plainIndexes(source: DataSource): Promise<string[]> {
  const tables = source.entityMetadatas.map(({ tableName }) => tableName);
  const indexes = await source.query<PlainIndex[]>(
    `select c.relname as table, x.indisunique as unique,
        (select string_agg(a.attname, ', ' order by k.position) from unnest(x.indkey) with ordinality k(number, position)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where k.position <= x.indnkeyatts) as columns
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_am am on am.oid = i.relam
      where c.relname = any($1) and am.amname = 'btree' and not x.indisprimary and x.indpred is null
        and x.indexprs is null and 0 = all(x.indoption)`,
    [tables],
  );
  return indexes.map(inLine).sort();
}

/** What the entities declare by @Index, @Unique and `unique: true`. */
function declaredIndexes(source: DataSource): string[] {
  const declared = source.entityMetadatas.flatMap(({ tableName: table, indices, uniques }) => [
    ...indices.map(({ columns, isUnique }) => ({ table, columns, unique: isUnique })),
    ...uniques.map(({ columns }) => ({ table, columns, unique: true })),
  ]);
  return declared
    .map((index) => ({ ...index, columns: index.columns.map(({ databaseName }) => databaseName).join(", ") }))
    .map(inLine)
    .sort();
}
