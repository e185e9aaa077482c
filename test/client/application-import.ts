import { beforeAll, expect, test } from "@jest/globals";
import { type Client, createClient } from "../../client/client.js";
import { type ImportProgress, importRegistrations } from "../../client/import-registrations.js";
import type { Caller } from "../../subgraphs/shared/caller.js";
import type { TestHouse } from "../support/house.js";

const header =
  "registered_at,External_ID,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company";
const line = (id: string, { project = "DL-01", name = "=林 小", department = "service" } = {}) =>
  `2026-01-05,${id},${project},${department},"${name}",,,,1390000${id.padStart(4, "0")},,,,`;

/** A file of registrations that an application imports through the graph. */
export function applicationImport(house: TestHouse): void {
  let client: Client;
  beforeAll(async () => {
    const caller = {
      subject: "crm",
      role: "application",
      projects: ["DL-01"],
      scopes: ["customer.register"],
    } satisfies Caller;
    client = createClient({ url: house.url, token: await house.issuer.sign(caller), timeout: 20_000 });
  });
  const blob = (...lines: string[]) => new Blob([`\ufeff${[header, ...lines].join("\r\n")}\r\n`]);
  const none = { read: 0, added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: [] };

  test("comes in batches, with progress, and changes nothing the second time", async () => {
    const file = blob(
      ...Array.from({ length: 450 }, (_, n) => line(String(n), { name: `第${n}人, "其"`.replaceAll('"', '""') })),
    );
    const steps: ImportProgress[] = [];
    const summary = await importRegistrations(client, file, { source: "app", onProgress: (step) => steps.push(step) });
    const all = { bytes: file.size, totalBytes: file.size };
    expect(summary).toEqual({ ...none, read: 450, added: 450, ...all });
    expect(steps.map(({ read }) => read)).toEqual([200, 400, 450]);
    expect(await importRegistrations(client, file, { source: "app" })).toEqual({
      ...none,
      read: 450,
      unchanged: 450,
      ...all,
    });
  });

  test("is taken in but for the rows that cannot be, each with its number and reason", async () => {
    const rows = [line("1"), line("2", { project: "SH-01" }), line("3", { name: "长".repeat(300) }), line("4")];
    const { rejected, ...counts } = await importRegistrations(client, blob(...rows), { source: "partly" });
    expect(counts).toMatchObject({ read: 4, added: 2 });
    expect(rejected).toEqual([
      { row: 2, externalId: "2", reason: "SH-01, SERVICE: This project is not one of yours." },
      { row: 3, externalId: "3", reason: "name has at most 200 characters." },
    ]);
  });

  test("that is no CSV is an error, and so is a department that there is not", async () => {
    await expect(importRegistrations(client, blob('1,"2'), { source: "x" })).rejects.toThrow(/Quote Not Closed/);
    const wrong = blob(line("1", { department: "kitchen" }));
    await expect(importRegistrations(client, wrong, { source: "x" })).rejects.toThrow(/KITCHEN/);
  });

  test("stops when it is told to", async () => {
    const stopped = importRegistrations(client, blob(line("9")), { source: "x", signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
  });
}
