import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../../cli/package-root.js";
import { serverProcesses } from "../../../cli/postgres/server-processes.js";
import { compile } from "../../support/compile.js";
import { fieldKeysFile } from "../../support/field-keys.js";
import { until } from "../../support/until.js";
import { type House, startHouse } from "../postgres/support/house.js";
import { query } from "../postgres/support/query.js";

const header =
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at";

const lost =
  /^oneroof: The database stopped answering in the middle of the import \(.+\)\. What it acknowledged, ([\d,]+) rows, is kept\. The same command goes on where it stopped, once the database answers again\.$/m;

describe("an import whose database dies in the middle", () => {
  let folder: string;
  let house: House;
  beforeAll(async () => {
    compile();
    folder = await mkdtemp(join(tmpdir(), "oneroof-lost-"));
    await writeFile(join(folder, "codes.txt"), "DL-01\n");
    house = await startHouse({ folder: join(folder, "postgres") });
  });
  afterAll(async () => {
    await house.end("SIGTERM");
    await rm(folder, { recursive: true });
  });

  const databaseUrl = () => {
    const url = new URL(house.url);
    url.pathname = "/oneroof";
    return url.href;
  };
  const customerUrl = () => databaseUrl().replace("/oneroof?", "/oneroof_customer?");
  const count = async () => {
    const rows = await query(customerUrl(), "select count(*)::int as n from registration").catch(() => []);
    return (rows[0]?.["n"] as number | undefined) ?? 0;
  };

  function start(...args: string[]) {
    const program = [
      join(packageRoot(), "bin", "oneroof.mjs"),
      "import",
      "large.csv",
      "--project-codes-from",
      "codes.txt",
    ];
    const house = { DATABASE_URL: databaseUrl(), ONEROOF_HOME: folder, FIELD_KEYS: fieldKeysFile };
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...house, SEED_CUSTOMERS: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { child, ended: end.then(([out, err, [code]]) => ({ out, err, code: code as number })) };
  }

  const rows = 10_000;

  test.each([
    ["by this thread alone", ["--no-identity", "--source", "one"]],
    ["by threads of their own", ["--threads", "2", "--source", "several"]],
  ])("says so, keeps what was stored %s, and goes on by the same command", async (_, args) => {
    const before = await count();
    const lines = Array.from({ length: rows }, (_, n) => `R${n},DL-01,MARKETING,王${n % 97},,,,138${n + 1e7},,,,,`);
    await writeFile(join(folder, "large.csv"), [header, ...lines, ""].join("\n"));
    const { child, ended } = start(...args);
    while (child.exitCode === null && (await count()) === before) await sleep(10);
    for (const pid of serverProcesses(join(house.home, "data"))) process.kill(pid, "SIGKILL");
    const cut = await ended;
    expect(cut).toMatchObject({ code: 1, out: "" });
    expect(cut.err).toMatch(lost);
    const [, acknowledged] = lost.exec(cut.err) ?? [];
    await until("PostgreSQL answers again", async () => (await count()) > before);
    const kept = (await count()) - before;
    expect(kept).toBeGreaterThanOrEqual(Number(acknowledged?.replaceAll(",", "")));
    expect(kept).toBeLessThanOrEqual(rows);
    const again = await start(...args).ended;
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(new RegExp(`added +${(rows - kept).toLocaleString("en")}\n`));
    expect(await count()).toBe(before + rows);
  });
});
