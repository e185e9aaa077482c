import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serverProcesses } from "../../../cli/postgres/server-processes.js";
import { startPostgres } from "../../../cli/postgres/start.js";
import { compile } from "../../support/compile.js";
import { query } from "./support/query.js";
import { rooms } from "./support/rooms.js";
import { startHouse } from "./support/house.js";

const { make, removeAll } = rooms();
beforeAll(compile);
afterAll(removeAll);

describe("a house's PostgreSQL", () => {
  /** One cluster for the tests that do not mind which: whichever comes first makes it. */
  const shared = join(make(), "postgres");

  test("is made by the first start and keeps its data for the second", async () => {
    const folder = join(make(), ".oneroof", "postgres");
    const first = await startPostgres({ folder });
    await query(first.url("postgres"), "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    const second = await startPostgres({ folder });
    expect([first.created, second.created]).toEqual([true, false]);
    expect(await query(second.url("postgres"), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  test("is durable, speaks UTF-8 and sorts alike everywhere, and takes further settings", async () => {
    const house = await startPostgres({ folder: shared, settings: { max_connections: 37 } });
    const [row] = await query(
      house.url("postgres"),
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('max_connections') AS max,
         encoding, datlocprovider AS provider, datlocale AS locale, current_setting('data_checksums') AS checksums
       FROM (SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale FROM pg_database WHERE datname = 'postgres') d`,
    );
    expect(row).toEqual({
      fsync: "on",
      commit: "on",
      max: "37",
      encoding: "UTF8",
      provider: "b",
      locale: "C.UTF-8",
      checksums: "on",
    });
    await house.stop();
  });

  test("can be reached through a socket that is closed to other accounts, and in no other way", async () => {
    const house = await startPostgres({ folder: shared });
    expect(statSync(house.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(house.home, "data")).mode & 0o777).toBe(0o700);
    expect(await query(house.url("postgres"), "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
    await house.stop();
  });

  test("leaves no process, no socket and no owner behind, however often it is stopped", async () => {
    const house = await startPostgres({ folder: shared });
    await Promise.all([house.stop(), house.stop()]);
    await house.stop();
    expect(serverProcesses(join(house.home, "data"))).toEqual([]);
    expect(existsSync(house.host)).toBe(false);
    expect(readdirSync(house.home).sort()).toEqual(["data", "postgres.log"]);
  });

  test("writes no value of anybody's row into its log", async () => {
    const house = await startPostgres({ folder: shared });
    const url = house.url("postgres");
    await query(url, "CREATE TABLE person (mobile text PRIMARY KEY); INSERT INTO person VALUES ('13800138000')");
    await expect(query(url, "INSERT INTO person VALUES ('13800138000')")).rejects.toThrow(/duplicate key/);
    await expect(query(url, "SELECT '13900139000'::date")).rejects.toThrow();
    await house.stop();
    expect(readFileSync(join(house.home, "postgres.log"), "utf8")).not.toMatch(/13800138000|13900139000/);
  });

  test("says plainly why it does not start, and can be started when that is put right", async () => {
    await expect(startPostgres({ folder: shared, settings: { max_connections: "many" } })).rejects.toThrow(
      /^PostgreSQL did not start: invalid value for parameter "max_connections": "many" \(its log is .*postgres\.log\)\.$/,
    );
    await (await startPostgres({ folder: shared })).stop();
  });

  test("does not touch a folder with other things in it", async () => {
    const folder = join(make(), "postgres");
    mkdirSync(join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data", "novel.txt"), "chapter one");
    await expect(startPostgres({ folder })).rejects.toThrow(/data is no PostgreSQL cluster and not empty/);
    expect(readFileSync(join(folder, "data", "novel.txt"), "utf8")).toBe("chapter one");
  });

  test("is not ended by a Ctrl-C in the terminal, which is for the house to answer", async () => {
    const house = await startHouse({ folder: shared });
    process.kill(-house.pid, "SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await query(house.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await house.end("SIGTERM");
    expect(serverProcesses(join(house.home, "data"))).toEqual([]);
  });
});
