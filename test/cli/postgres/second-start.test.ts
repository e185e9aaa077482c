import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { livingOwners, writeOwner } from "../../../cli/postgres/owner-files.js";
import { removePostgres } from "../../../cli/postgres/remove.js";
import { runningPostgres } from "../../../cli/postgres/running.js";
import { startPostgres } from "../../../cli/postgres/start.js";
import { started } from "../../../cli/postgres/started.js";
import { compile } from "../../support/compile.js";
import { type House, startHouse } from "./support/house.js";
import { query } from "./support/query.js";
import { rooms } from "./support/rooms.js";

const { make, removeAll } = rooms();
beforeAll(compile);
afterAll(removeAll);

describe("a second start on the same folder", () => {
  test("is refused plainly, says who runs it and how to reach it, and harms nothing", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    await query(house.url, "CREATE TABLE here AS SELECT 1 AS one");
    const refusal: unknown = await startHouse({ folder }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "AlreadyRunning" });
    expect(String(refusal)).toContain(`is already running: process ${house.pid}, since 20`);
    await expect(startPostgres({ folder })).rejects.toThrow(`Its database is ${house.url}.`);
    await expect(removePostgres(folder)).rejects.toMatchObject({ name: "AlreadyRunning" });
    expect(await query(house.url, "SELECT one FROM here")).toEqual([{ one: 1 }]);
    await house.end("SIGTERM");
  });

  test("is refused within one process too", async () => {
    const folder = join(make(), "postgres");
    const house = await startPostgres({ folder });
    await expect(startPostgres({ folder })).rejects.toMatchObject({ name: "AlreadyRunning" });
    await house.stop();
    await startPostgres({ folder }).then((next) => next.stop());
  });

  test("at the very same moment leaves exactly one house running, on a new folder and on an old one", async () => {
    const folder = join(make(), "postgres");
    for (let round = 0; round < 2; round++) {
      const starts = await Promise.allSettled([1, 2, 3].map(() => startHouse({ folder })));
      const running = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
      const refused = starts.flatMap((start) => (start.status === "rejected" ? [start.reason as Error] : []));
      expect({ running: running.length, refused: refused.map(({ name }) => name) }).toEqual({
        running: 1,
        refused: ["AlreadyRunning", "AlreadyRunning"],
      });
      const [house] = running as [House];
      expect(refused[0]?.message).toContain(house.url);
      await house.end("SIGTERM");
    }
  });
});

describe("another process", () => {
  test("finds the database of a running house, and does not end it by stopping", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    const found = await runningPostgres(folder);
    expect(found).toMatchObject({ host: house.host, user: "oneroof", created: false, home: house.home });
    await found?.stop();
    expect(await query(found?.url("postgres") ?? "", "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await house.end("SIGTERM");
  });

  test("finds nothing where nothing runs: no folder, a stopped house, a dead one, a file that was cut short", async () => {
    const folder = join(make(), "postgres");
    expect(await runningPostgres(folder)).toBeUndefined();
    const house = await startHouse({ folder });
    await house.end("SIGKILL");
    expect(await runningPostgres(folder)).toBeUndefined();
    await startHouse({ folder }).then((next) => next.end("SIGTERM"));
    expect(await runningPostgres(folder)).toBeUndefined();
    writeFileSync(join(folder, "owner.1.json"), '{ "pid": 1, "star');
    expect(await runningPostgres(folder)).toBeUndefined();
    await startHouse({ folder }).then((next) => next.end("SIGTERM"));
  });
});

describe("an owner's file", () => {
  test("counts only while the very process that wrote it lives", () => {
    const home = make();
    const since = new Date().toISOString();
    writeOwner(home, { pid: process.pid, started: "an earlier process of this number", since });
    expect(livingOwners(home)).toEqual([]);
    const self = { pid: process.pid, started: started(process.pid) ?? "", since };
    writeOwner(home, self);
    expect(livingOwners(home)).toEqual([self]);
  });
});

test("removing a house's data lets the next start begin anew", async () => {
  const folder = join(make(), "postgres");
  await startPostgres({ folder }).then((house) => house.stop());
  await removePostgres(folder);
  const house = await startPostgres({ folder });
  expect(house.created).toBe(true);
  await house.stop();
  await removePostgres(folder);
  await expect(removePostgres(folder)).resolves.toBeUndefined();
  mkdirSync(folder); // its place is free again
});
