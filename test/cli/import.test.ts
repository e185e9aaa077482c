import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../cli/package-root.js";
import { openCustomer, type OpenCustomer } from "../subgraphs/customer/open-customer.js";
import { type TestDatabase, testDatabase } from "../support/database.js";
import { fieldKeysFile } from "../support/field-keys.js";

const header =
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at";

describe("oneroof import and oneroof export", () => {
  let open: OpenCustomer;
  let others: TestDatabase[];
  let folder: string;
  beforeAll(async () => {
    open = await openCustomer();
    others = await Promise.all(["organization", "marketing", "service", "property"].map((name) => testDatabase(name)));
    folder = await mkdtemp(join(tmpdir(), "oneroof-command-"));
    await writeFile(join(folder, "codes.txt"), "DL-01\nSH-01\n");
  });
  beforeEach(() =>
    open.source.query(
      "truncate registration, link_key, block_key, identity_pending, review_pair, membership, customer, handle, customer_project, contact_point",
    ),
  );
  afterAll(async () => {
    await Promise.all([open.close(), ...others.map(({ drop }) => drop())]);
    await rm(folder, { recursive: true });
  });

  function start(...args: string[]): ChildProcess {
    const { url: CUSTOMER_DATABASE_URL } = open.source.options as { url: string };
    const [ORGANIZATION_DATABASE_URL, MARKETING_DATABASE_URL, SERVICE_DATABASE_URL, PROPERTY_DATABASE_URL] = others.map(
      ({ url }) => url,
    );
    const databases = {
      ...{ CUSTOMER_DATABASE_URL, ORGANIZATION_DATABASE_URL, MARKETING_DATABASE_URL, SERVICE_DATABASE_URL },
      ...{ PROPERTY_DATABASE_URL, ONEROOF_HOME: folder, FIELD_KEYS: fieldKeysFile, SEED_CUSTOMERS: "0" },
    };
    return spawn(process.execPath, [join(packageRoot(), "bin", "oneroof.mjs"), ...args], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...databases },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  async function oneroof(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
    const child = start(...args);
    const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, "close")]);
    return { code, out, err };
  }

  const importFile = (name: string, ...args: string[]) =>
    oneroof("import", name, "--project-codes-from", "codes.txt", ...args);
  const count = async () =>
    (await open.source.query<{ n: number }[]>("select count(*)::int as n from registration"))[0]!.n;

  async function writeRows(name: string, rows: number): Promise<void> {
    const lines = Array.from(
      { length: rows },
      (_, n) => `R${n},DL-01,MARKETING,王${n % 97},,,,138${String(n % 5_000).padStart(8, "0")},,,,,`,
    );
    await writeFile(join(folder, name), [header, ...lines, ""].join("\n"));
  }

  test("bring a file in and who is who out", async () => {
    const lines = [
      "R1,DL-01,MARKETING,王伟,,,,13800000001,,,,,",
      "R2,SH-01,SERVICE,王伟,,,,+86 138 0000 0001,,,,=1+1,",
      "R3,XX-01,SERVICE,李娜,,,,,,,,,",
    ];
    await writeFile(join(folder, "r.csv"), [header, ...lines].join("\n"));
    const imported = await importFile("r.csv", "--source", "crm");
    expect(imported).toMatchObject({ code: 0, err: "" });
    expect(imported.out.replace(/in [\d.]+ s/g, "in 1 s")).toBe(
      [
        "Imported in 1 s.",
        ...["  read       3", "  added      2", "  updated    0", "  unchanged  0", "  rejected   1", "  flagged    0"],
        "Rejected rows, each with its line and the reason: r.rejected.csv",
        "Who is who was decided in 1 s.",
        "  resolved      2 registrations\n",
      ].join("\n"),
    );
    expect(await oneroof("export", "registrations", "--out", "who.csv")).toMatchObject({
      code: 0,
      out: "2 registrations written to who.csv\n",
    });
    const [columns, ...who] = (await readFile(join(folder, "who.csv"), "utf8")).trim().split("\n");
    expect(columns).toMatch(/^external_id,customer_id,id,source,project_code,department,name,/);
    expect(who[0]).toMatch(/^R1,cus_\w{26},reg_\w{26},crm,DL-01,MARKETING,王\*,,,,138\*{4}0001,,,,,/);
    expect(who[1]).toContain(",'=1+1,");
    expect(who[0]!.split(",")[1]).toBe(who[1]!.split(",")[1]);
  });

  test.each([
    [
      "a file that is not there",
      ["import", "none.csv", "--project-codes-from", "codes.txt"],
      "oneroof: There is no file none.csv.",
    ],
    [
      "a wrong header",
      ["import", "codes.txt", "--project-codes-from", "codes.txt"],
      "oneroof: The header is not as expected (missing: external_id",
    ],
    [
      "a list of projects that is not there",
      ["import", "codes.txt", "--project-codes-from", "none"],
      "oneroof: none cannot be read.",
    ],
    ["--reveal without a token", ["export", "customers", "--out", "-", "--reveal"], "oneroof: --reveal needs --token"],
    [
      "a token that is none",
      ["export", "customers", "--out", "-", "--token", "x"],
      "oneroof: The token is not valid here.",
    ],
  ])("say in one line what is wrong with %s", async (_, args, line) => {
    const { code, out, err } = await oneroof(...args);
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 1, out: "", lines: 1 });
    expect(err).toContain(line);
  });

  test.each([
    ["half a thread", ["import", "codes.txt", "--threads", "0.5"], "Expected a whole number"],
    ["another encoding", ["import", "codes.txt", "--encoding", "latin1"], "Allowed choices are utf-8, gb18030"],
    ["something else to export", ["export", "secrets", "--out", "-"], "Allowed choices are registrations, customers"],
  ])("refuse %s as a wrong call", async (_, args, message) => {
    expect(await oneroof(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test("killed in the middle, an import has stored whole batches, and goes on when it is started again", async () => {
    await writeRows("large.csv", 30_000);
    const child = start("import", "large.csv", "--project-codes-from", "codes.txt", "--no-identity");
    while (child.exitCode === null && (await count()) === 0) await sleep(20);
    child.kill("SIGKILL");
    await once(child, "close");
    const before = await settledCount();
    expect(before % 2_000).toBe(0);
    expect(before).toBeLessThan(30_000);
    const again = await importFile("large.csv", "--no-identity");
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(new RegExp(`added +${(30_000 - before).toLocaleString("en")}\n`));
    expect(again.out).toMatch(new RegExp(`unchanged +${before.toLocaleString("en")}\n`));
    expect(await count()).toBe(30_000);
    await open.people();
  });

  test("threads store the same as one does, and go on where they were killed", async () => {
    await writeRows("threads.csv", 5_000);
    expect(await importFile("threads.csv", "--threads", "0")).toMatchObject({ code: 0 });
    const [before, model] = [await open.people(), await open.source.query("select version from identity_model")];
    await open.empty();
    await open.source.query("truncate identity_model");
    const child = start("import", "threads.csv", "--project-codes-from", "codes.txt", "--threads", "2");
    while (child.exitCode === null && (await count()) === 0) await sleep(5);
    child.kill("SIGKILL");
    await once(child, "close");
    const left = 5_000 - (await settledCount());
    expect(left).toBeGreaterThan(0);
    const again = await importFile("threads.csv", "--threads", "2");
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(new RegExp(`added +${left.toLocaleString("en")}\n`));
    expect(again.out).toMatch(/settled anew +0 registrations/);
    expect(await open.people()).toEqual(before);
    expect(await open.source.query("select version from identity_model")).toEqual(model);
  });

  test("a thread that cannot store says why, and the import ends", async () => {
    await writeRows("refused.csv", 300);
    await open.source.query("alter table registration add constraint refused check (false)");
    const refused = await importFile("refused.csv", "--threads", "1");
    await open.source.query("alter table registration drop constraint refused");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain('violates check constraint "refused"');
    expect(await count()).toBe(0);
  });

  test("asked to stop, an import ends after a batch, says how far it came and how to go on", async () => {
    await writeRows("stopped.csv", 30_000);
    const child = start("import", "stopped.csv", "--project-codes-from", "codes.txt", "--no-identity");
    const output = text(child.stdout!);
    while (child.exitCode === null && (await count()) === 0) await sleep(20);
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    expect(await output).toContain("Stopped. Import the file again to go on.");
    expect(await output).toContain(`added      ${(await count()).toLocaleString("en")}\n`);
    expect(await count()).toBeLessThan(30_000);
  });

  /** A batch that PostgreSQL had in its hands when the process died may still be stored. */
  async function settledCount(): Promise<number> {
    const others =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'oneroof-customer' and xact_start is not null and pid <> pg_backend_pid()";
    while ((await open.source.query<{ n: number }[]>(others))[0]!.n > 0) await sleep(50);
    return count();
  }
});
