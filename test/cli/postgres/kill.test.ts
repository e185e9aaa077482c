import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { livingOwners } from "../../../cli/postgres/owner-files.js";
import { readPostmasterFile } from "../../../cli/postgres/postmaster-file.js";
import { serverProcesses } from "../../../cli/postgres/server-processes.js";
import { started } from "../../../cli/postgres/started.js";
import { compile } from "../../support/compile.js";
import { type House, startHouse } from "./support/house.js";
import { query } from "./support/query.js";
import { rooms } from "./support/rooms.js";
import { until } from "../../support/until.js";

const { make, removeAll } = rooms();
beforeAll(compile);
afterAll(removeAll);

const cluster = ({ home }: House) => join(home, "data");
const nothingRuns = (house: House) => until("PostgreSQL is gone", () => serverProcesses(cluster(house)).length === 0);

/** Writes rows one by one until the database is taken away; returns how many were acknowledged. */
async function writeUntilCut(house: House, cut: () => void): Promise<number> {
  const client = new pg.Client(house.url);
  client.on("error", () => undefined);
  await client.connect();
  await client.query("CREATE TABLE acknowledged (n int)");
  for (let n = 0; ; n++) {
    if (n === 50) setTimeout(cut, 20);
    const done = await client.query("INSERT INTO acknowledged VALUES ($1)", [n]).catch(() => undefined);
    if (!done) return n;
  }
}

/** Every acknowledged row must be there; one more may be, whose acknowledgement was cut off. */
async function expectRows(url: string, acknowledged: number): Promise<void> {
  const [row] = await query(url, "SELECT count(*)::int AS rows FROM acknowledged");
  expect(acknowledged).toBeGreaterThanOrEqual(50);
  expect([acknowledged, acknowledged + 1]).toContain(row?.rows);
}

function postmaster(house: House): number {
  return readPostmasterFile(cluster(house))?.pid ?? 0;
}

/** The watchdog's shells, found as the processes of the postmaster's session that are no PostgreSQL. */
function watchdogs(house: House): number[] {
  const session = sessionOf(postmaster(house));
  const servers = serverProcesses(cluster(house));
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((pid) => !servers.includes(pid) && session !== undefined && sessionOf(pid) === session);
}

/** Field 4 of the fields after the name. */
function sessionOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[3];
  } catch {
    return undefined;
  }
}

describe("after a kill -9", () => {
  test("of the house no PostgreSQL is left, and the next start has every acknowledged row", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    const acknowledged = await writeUntilCut(house, () => process.kill(house.pid, "SIGKILL"));
    await nothingRuns(house);
    const next = await startHouse({ folder });
    await expectRows(next.url, acknowledged);
    await next.end("SIGTERM");
  });

  test("of the house the next start at once waits for the old PostgreSQL", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    await query(house.url, "CREATE TABLE here AS SELECT 1 AS one");
    await house.end("SIGKILL");
    const next = await startHouse({ folder });
    expect(await query(next.url, "SELECT one FROM here")).toEqual([{ one: 1 }]);
    await next.end("SIGTERM");
  });

  test("of PostgreSQL under a living house it comes back on the same socket with every acknowledged row", async () => {
    const house = await startHouse({ folder: join(make(), "postgres") });
    const acknowledged = await writeUntilCut(house, () => process.kill(postmaster(house), "SIGKILL"));
    await until("PostgreSQL answers again", async () => (await query(house.url, "SELECT 1")).length === 1);
    await expectRows(house.url, acknowledged);
    expect(house.complaints()).toMatch(/PostgreSQL died; starting it again/);
    await house.end("SIGTERM");
    expect(serverProcesses(cluster(house))).toEqual([]);
  });

  test("of the house and of PostgreSQL together the next start recovers", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    const acknowledged = await writeUntilCut(house, () => {
      process.kill(house.pid, "SIGKILL");
      process.kill(postmaster(house), "SIGKILL");
    });
    const next = await startHouse({ folder });
    await expectRows(next.url, acknowledged);
    await next.end("SIGTERM");
  });

  test("of the house and its watchdog the orphan is ended by the next start", async () => {
    const folder = join(make(), "postgres");
    const house = await startHouse({ folder });
    await query(house.url, "CREATE TABLE here AS SELECT 1 AS one");
    for (const pid of watchdogs(house)) process.kill(pid, "SIGKILL");
    await house.end("SIGKILL");
    const orphan = postmaster(house);
    expect(started(orphan)).toBeDefined();
    const next = await startHouse({ folder });
    expect(started(orphan)).toBeUndefined();
    expect(await query(next.url, "SELECT one FROM here")).toEqual([{ one: 1 }]);
    await next.end("SIGTERM");
  });
});

test("a first start that is killed while it makes the cluster leaves the next one to make it anew", async () => {
  const folder = join(make(), "postgres");
  const killed = startHouse({ folder }).catch((error: unknown) => String(error));
  await until("the cluster is being made", () => readdirSync(folder).some((name) => name.startsWith("new-")));
  const [owner] = livingOwners(folder);
  process.kill(owner!.pid, "SIGKILL");
  expect(await killed).toMatch(/said nothing/);
  const house = await startHouse({ folder });
  expect(house.created).toBe(true);
  await house.end("SIGTERM");
  expect(readdirSync(folder).sort()).toEqual(["data", "postgres.log"]);
});

describe("a postmaster.pid of a server that is gone", () => {
  /** A start that finds the file must neither refuse nor touch the process of that number. */
  async function startWithStale(pid: number): Promise<void> {
    const folder = join(make(), "postgres");
    const first = await startHouse({ folder });
    const file = join(cluster(first), "postmaster.pid");
    const content = readFileSync(file, "utf8");
    await first.end("SIGTERM");
    writeFileSync(file, content.replace(/^\d+/, String(pid)));
    execFileSync("chown", [`--reference=${cluster(first)}`, file]);
    await startHouse({ folder }).then((next) => next.end("SIGTERM"));
  }

  test("hinders nobody when its number now belongs to another process, which is left alone", async () => {
    const other = spawn("sleep", ["60"]);
    await startWithStale(other.pid ?? 0);
    expect(started(other.pid ?? 0)).toBeDefined();
    other.kill();
  });

  test("hinders nobody when its number belongs to a zombie that nobody buries", async () => {
    const { parent, zombie } = await makeZombie();
    await startWithStale(zombie);
    parent.kill();
  });
});

/** A shell that starts a child and, before that ends, becomes `sleep`, which buries nobody. */
async function makeZombie(): Promise<{ parent: ChildProcess; zombie: number }> {
  const parent = spawn("/bin/sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const zombie = await new Promise<number>((resolve) => parent.stdout.once("data", (line) => resolve(Number(line))));
  await until("it is a zombie", () => /^State:\s+Z/m.test(readFileSync(`/proc/${zombie}/status`, "utf8")));
  return { parent, zombie };
}
