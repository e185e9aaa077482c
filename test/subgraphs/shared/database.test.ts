import type { MigrationInterface, QueryRunner } from "typeorm";
import { connect, createDatabase, migrate, read, readEntities } from "../../../subgraphs/shared/database.js";
import { sql } from "../../../subgraphs/shared/loaders.js";
import { mapping } from "../../../subgraphs/shared/sealing/mapping.js";
import { testDatabase } from "../../support/database.js";
import { openThings, type OpenThings, Thing, thingsDatabase } from "./things.js";

let database: OpenThings;
beforeAll(async () => void (database = await openThings()));
afterAll(() => database.close());

describe("migrations", () => {
  test("are run once by several processes that start at the same time", async () => {
    const { url, drop } = await testDatabase("migrate");
    const sources = await Promise.all([1, 2, 3].map(() => connect(thingsDatabase, url)));
    await Promise.all(sources.map(migrate));
    const run = await sources[0]!.query("select name from migration order by id");
    expect(run).toEqual(thingsDatabase.migrations.map((Migration) => ({ name: Migration.name })));
    for (const source of sources) await source.destroy();
    await drop();
  });

  test("need no more than one connection, and may take longer than a request's statement", async () => {
    class Slow1700000000002 implements MigrationInterface {
      name = "Slow1700000000002";
      up = (runner: QueryRunner) => runner.query("select pg_sleep(3.2)");
      down = () => Promise.resolve();
    }
    const { url, drop } = await testDatabase("slow");
    const slow = { ...thingsDatabase, migrations: [...thingsDatabase.migrations, Slow1700000000002] };
    const source = await connect(slow, url, 1);
    await migrate(source);
    expect(await source.query("show statement_timeout")).toEqual([{ statement_timeout: "3s" }]);
    const held = sql`select from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`;
    expect(await source.query(held.text)).toEqual([]);
    await source.destroy();
    await drop();
  });

  test("that fail leave nothing of themselves, keep what was done, and let the next attempt in", async () => {
    class Broken1700000000002 implements MigrationInterface {
      name = "Broken1700000000002";
      up = async (runner: QueryRunner) => {
        await runner.query("create table half ()");
        await runner.query("create table thing ()");
      };
      down = () => Promise.resolve();
    }
    const { url, drop } = await testDatabase("broken");
    const source = await connect(
      { ...thingsDatabase, migrations: [...thingsDatabase.migrations, Broken1700000000002] },
      url,
      2,
    );
    await expect(migrate(source)).rejects.toThrow(/already exists/);
    expect(await source.query("select to_regclass('half') as half, to_regclass('thing') as thing")).toEqual([
      { half: null, thing: "thing" },
    ]);
    await source.destroy();
    const mended = await connect(thingsDatabase, url, 2);
    await migrate(mended);
    await mended.destroy();
    await drop();
  });
});

describe("a database", () => {
  test("is made when it is not there, once, however many ask at the same time, under any name", async () => {
    const neighbour = await testDatabase("neighbour");
    const url = new URL(neighbour.url);
    url.pathname = `/Fünf "Häuser" ${Date.now()}`;
    const made = await Promise.all([1, 2, 3, 4].map(() => createDatabase(url.href)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await createDatabase(url.href)).toBe(false);
    const source = await connect(thingsDatabase, url.href);
    await source.destroy();
    const admin = await connect(thingsDatabase, neighbour.url);
    await admin.query(
      `drop database "${decodeURIComponent(url.pathname.slice(1)).replaceAll('"', '""')}" with (force)`,
    );
    await admin.destroy();
    await neighbour.drop();
  });

  test("that cannot be reached is said to be so", async () => {
    await expect(createDatabase("postgres://nobody@127.0.0.1:1/nothing")).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  });

  test("has a pool that waits two seconds for a connection and no longer", async () => {
    const { url, drop } = await testDatabase("pool");
    const source = await connect(thingsDatabase, url, 1);
    const runner = source.createQueryRunner();
    await runner.connect();
    const start = performance.now();
    await expect(source.query("select 1")).rejects.toThrow(/timeout/);
    expect(performance.now() - start).toBeGreaterThan(1_500);
    await runner.release();
    await source.destroy();
    await drop();
  });

  test("ends a statement of three seconds, in words of the catalogue", async () => {
    await expect(database.request().query("select pg_sleep(10)")).rejects.toMatchObject({
      extensions: { code: "SUBGRAPH_TIMEOUT" },
    });
  });
});

describe("names and values", () => {
  test("are in snake case in the tables and in camel case in the code", () => {
    const columns = database.source.getMetadata(Thing).columns.map(({ databaseName }) => databaseName);
    expect(columns).toEqual(["id", "owner_key", "made_on", "plate_number", "part_of_id", "version"]);
  });

  test.each([
    ["handle", "handle"],
    ["customerHandle", "customer_handle"],
    ["isoDateAt2", "iso_date_at2"],
    ["URLOfX", "url_of_x"],
    ["legalEntityId", "legal_entity_id"],
  ])("of %s in the code are %s", (property, column) => {
    expect(database.source.namingStrategy.columnName(property, undefined as never, [])).toBe(column);
  });

  test("that come back are days as texts, whole numbers and amounts as numbers, instants as dates", async () => {
    const [row] = await read(
      database.request(),
      sql`select '2026-03-01'::date as day, 9007199254740991::bigint as fen, 85.50::numeric as area,
        '2026-03-01T09:00:00+08:00'::timestamptz as instant, null::bigint as nothing, array[1, 2] as many`,
    );
    expect(row).toEqual({
      day: "2026-03-01",
      fen: Number.MAX_SAFE_INTEGER,
      area: 85.5,
      instant: new Date("2026-03-01T01:00:00Z"),
      nothing: null,
      many: [1, 2],
    });
  });

  test("of whole entities are read with a statement that names none of them", async () => {
    const manager = database.request();
    await database.source.manager.insert(Thing, { id: "thg_1", ownerKey: "one", madeOn: "2026-03-01" });
    const [found] = await readEntities(manager, Thing, (columns, table) => sql`select ${columns} from ${table} t`);
    expect(found).toBeInstanceOf(Thing);
    expect(found).toMatchObject({ id: "thg_1", ownerKey: "one", madeOn: "2026-03-01" });
    expect(() => mapping(manager, Thing).column("colour")).toThrow("Thing has no column colour.");
  });
});
