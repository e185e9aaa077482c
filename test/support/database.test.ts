import pg from "pg";
import { DataSource } from "typeorm";
import { testDatabase, testTemplate } from "./database.js";

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

describe("a database of a test's own", () => {
  test("is empty, answers node-postgres and TypeORM, and is gone after drop", async () => {
    const { url, drop } = await testDatabase("mine");
    const source = await new DataSource({ type: "postgres", url }).initialize();
    await source.query("CREATE TABLE thing (id int)");
    await source.destroy();
    expect(await query(url, "SELECT count(*)::int AS n, current_database() LIKE 'mine_%' AS named FROM thing")).toEqual(
      [{ n: 0, named: true }],
    );
    await drop();
    await expect(query(url, "SELECT 1")).rejects.toThrow(/does not exist/);
  });

  test("is another one for everybody who asks at the same time under the same name", async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => testDatabase("same")));
    expect(new Set(databases.map(({ url }) => url)).size).toBe(4);
    await Promise.all(databases.map(({ drop }) => drop()));
  });

  test("is dropped although somebody is still connected", async () => {
    const { url, drop } = await testDatabase();
    const pool = new pg.Pool({ connectionString: url });
    pool.on("error", () => undefined); // what drop does to it
    await pool.query("SELECT 1");
    await drop();
    await pool.end();
  });

  test("can be the copy of a template that is prepared only once", async () => {
    let prepared = 0;
    const prepare = async (url: string) => {
      prepared += 1;
      await query(url, "CREATE TABLE wall AS SELECT 7 AS bricks");
    };
    const template = "template_of_this_test";
    const names = await Promise.all([1, 2, 3].map(() => testTemplate(template, prepare)));
    expect({ prepared, names }).toEqual({ prepared: 1, names: [template, template, template] });
    const copies = await Promise.all([1, 2].map(() => testDatabase({ template })));
    for (const { url, drop } of copies) {
      expect(await query(url, "SELECT bricks FROM wall")).toEqual([{ bricks: 7 }]);
      await drop();
    }
  });
});
