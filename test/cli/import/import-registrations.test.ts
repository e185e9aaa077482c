import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type ImportOptions, importRegistrations } from "../../../cli/import/import-registrations.js";
import { foresee, type Foreseen } from "../../../subgraphs/customer/actions/foresee.js";
import { identityRun } from "../../../subgraphs/customer/actions/identity-run.js";
import type { PackedRows } from "../../../subgraphs/customer/actions/packed-rows.js";
import type { Written } from "../../../subgraphs/customer/entities/personal-fields.js";
import { Registration } from "../../../subgraphs/customer/entities/registration.js";
import { openedRows } from "../../support/opened-rows.js";
import { openCustomer, type OpenCustomer } from "../../subgraphs/customer/open-customer.js";

const header =
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at";
const row = (id: string, rest = "王伟,MALE,1990-02-28,,13800000001,,,,,2020-01-01T09:00:00+08:00") =>
  `${id},DL-01,MARKETING,${rest}`;

describe("importing a file", () => {
  let open: OpenCustomer;
  let folder: string;
  beforeAll(async () => {
    open = await openCustomer();
    folder = await mkdtemp(join(tmpdir(), "oneroof-import-"));
  });
  beforeEach(() =>
    open.source.query(
      "truncate registration, link_key, block_key, identity_pending, review_pair, membership, customer, handle, customer_project, contact_point",
    ),
  );
  afterAll(async () => {
    await open.close();
    await rm(folder, { recursive: true });
  });

  async function importFile(content: string | Buffer, options: Partial<ImportOptions> = {}) {
    const file = options.file ?? join(folder, `${Math.random()}.csv`);
    await writeFile(file, content);
    const knownProjects = new Set(["DL-01", "SH-01"]);
    return importRegistrations({ file, source: "file", customer: open.source, knownProjects, ...options });
  }
  const importLines = (...lines: string[]) => importFile([header, ...lines, ""].join("\n"));
  const stored = () => openedRows(open.source, Registration, "external_id");
  const writtenFields = async () => (await stored()).map(({ written }) => written as Written);

  test("takes every row, in any order of the columns, with quoted fields and a byte-order mark", async () => {
    const columns = header.split(",").reverse().join(",");
    const content = `\ufeff${columns}\r\n2020-01-01,"东软,集团","3栋2单元\r\n1501",,,13800000001,,1990-02-28,男,"王""伟""",SERVICE,SH-01,R1\r\n`;
    expect(await importFile(content)).toEqual({ read: 1, added: 1, updated: 0, unchanged: 0, flagged: 0, rejected: 0 });
    expect((await stored())[0]).toMatchObject({
      ...{
        external_id: "R1",
        source: "file",
        project_code: "SH-01",
        department: "SERVICE",
      },
      written: {
        ...{ name: '王"伟"', gender: "男", birthDate: "1990-02-28", mobile: "13800000001" },
        ...{ address: "3栋2单元\r\n1501", company: "东软,集团", registeredAt: "2020-01-01" },
      },
    });
  });

  test("keeps impossible fields as they are written, flags them, and does not use them as evidence", async () => {
    const summary = await importLines(
      row("R1", "王伟,MALE,2024-02-29,11010519491231002X,13800000001,,,,,2020-02-29"),
      row("R2", "王伟,MALE,2023-02-29,110105194912310021,1380000,not an address,,,,2020-02-30"),
    );
    expect(summary).toMatchObject({ read: 2, added: 2, flagged: 2 });
    const [r1, r2] = (await stored()) as {
      flags: { field: string; reason: string }[];
      written: Written;
      evidence: Record<string, unknown>;
    }[];
    expect(r1!.flags).toEqual([
      { field: "birthDate", reason: "differs-from-id-number" },
      expect.objectContaining({ field: "gender" }),
    ]);
    expect(r2!.flags.map(({ field }) => field).sort()).toEqual([
      "birthDate",
      "email",
      "idNumber",
      "mobile",
      "registeredAt",
    ]);
    expect(r2!.written.idNumber).toBe("110105194912310021");
    expect(r2!.evidence).not.toHaveProperty("birthDate");
    expect(await open.people()).toEqual(["R1", "R2"]);
  });

  test("rejects what belongs nowhere, with its line and the reason, even behind quoted fields of several lines", async () => {
    const file = join(folder, "people.csv");
    const lines = [
      row("R1", '"王\n伟",MALE,,,,,,,,'),
      row(""),
      row("R3").replace("DL-01", "XX-99"),
      `R4,DL-01,MARKETING,"张\r\n\n三"`,
      row("R5").replace("MARKETING", "SALES"),
      row("R6"),
    ];
    const summary = await importFile([header, ...lines, ""].join("\n"), { file });
    const rejectedFile = join(folder, "people.rejected.csv");
    expect(summary).toEqual({ read: 6, added: 2, updated: 0, unchanged: 0, flagged: 0, rejected: 4, rejectedFile });
    expect(await readFile(rejectedFile, "utf8")).toBe(
      [
        `line,reason,${header}`,
        `4,external_id is empty,${lines[1]}`,
        `5,"unknown project ""XX-99""",${lines[2]}`,
        `6,"expected 13 columns, found 4",R4,DL-01,MARKETING,"张\r\n\n三"`,
        `9,"department is ""SALES"", expected MARKETING, SERVICE, PROPERTY",${lines[4]}`,
        "",
      ].join("\n"),
    );
    expect((await stat(rejectedFile)).mode & 0o777).toBe(0o600);
  });

  test("takes a mended file of rejected rows as it is, and forgets the rejected rows of before", async () => {
    const file = join(folder, "again.csv");
    const { rejectedFile } = await importFile(`${header}\n${row("R1").replace("DL-01", "XX-99")}\n`, { file });
    const mended = (await readFile(rejectedFile!, "utf8")).replace(",XX-99,", ",SH-01,");
    expect(await importFile(mended, { file })).toEqual({
      read: 1,
      added: 1,
      updated: 0,
      unchanged: 0,
      flagged: 0,
      rejected: 0,
    });
    expect(existsSync(rejectedFile!)).toBe(false);
  });

  test("of the same file again changes nothing; of a changed one only what changed; a later row of the same name holds", async () => {
    const [a, b, changed] = [row("R1"), row("R2"), row("R2", "李娜,,,,,,,,,")];
    expect(await importLines(a, b)).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
    expect(await importLines(a, b)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(await importLines(a, b, changed, changed)).toMatchObject({ read: 4, added: 0, updated: 1, unchanged: 3 });
    expect((await writtenFields()).map(({ name }) => name)).toEqual(["王伟", "李娜"]);
  });

  test("keeps files of two sources apart", async () => {
    await importFile(`${header}\n${row("R1")}\n`, { source: "crm" });
    await importFile(`${header}\n${row("R1")}\n`, { source: "wechat" });
    expect((await stored()).map(({ source }) => source)).toEqual(["crm", "wechat"]);
    expect(await open.people()).toEqual(["R1 R1"]);
  });

  test("takes GB18030 when it is told, and refuses it when it is not", async () => {
    const content = Buffer.concat([
      Buffer.from(`${header}\nR1,DL-01,MARKETING,`),
      Buffer.from("cdf5ceb0", "hex"),
      Buffer.from(",,,,,,,,,\n"),
    ]);
    await expect(importFile(content)).rejects.toThrow("try --encoding gb18030");
    expect(await importFile(content, { encoding: "gb18030" })).toMatchObject({ added: 1 });
    expect(await writtenFields()).toEqual([{ name: "王伟" }]);
  });

  test.each([
    ["an empty file", "", "The file is empty"],
    ["a file of empty lines", "\n\r\n\n", "The file is empty"],
    ["a header with a column twice", `${header},mobile\n`, "there twice: mobile"],
    ["a header without mobile", `${header.replace(",mobile", "")}\n`, "missing: mobile"],
    ["no text at all", Buffer.from([0, 1, 2, 0xff, 0xfe]), "not UTF-8"],
  ])("refuses %s, and says what was expected", async (_, content, message) => {
    await expect(importFile(content)).rejects.toThrow(message);
    expect(await stored()).toEqual([]);
  });

  test("of a header alone is an import of nothing", async () => {
    expect(await importFile(header)).toEqual({ read: 0, added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: 0 });
  });

  test("of a file that is not there says so", async () => {
    const options = {
      file: join(folder, "none.csv"),
      source: "file",
      customer: open.source,
      knownProjects: new Set(["DL-01"]),
    };
    await expect(importRegistrations(options)).rejects.toThrow("There is no file");
  });

  test("survives NUL bytes, huge fields and other nonsense, row by row", async () => {
    const summary = await importLines(
      row("R1", "王\0伟,,,,,,,,,"),
      row("R2", `${"王".repeat(100_000)},,,,13800000002,,,${"9".repeat(100_000)},,`),
      row("R3", "'; drop table registration; --,,,,,,,,,"),
      row("R4", "=cmd|' /C calc'!A0,\\N,\\.,\\,\\t,\u202e13800000001,😀,,,"),
    );
    expect(summary).toMatchObject({ read: 4, added: 4, rejected: 0 });
    const names = (await writtenFields()).map(({ name }) => name);
    expect([names[0], names[1]?.length, names[2], names[3]]).toEqual([
      "王\uFFFD伟",
      100_000,
      "'; drop table registration; --",
      "=cmd|' /C calc'!A0",
    ]);
    expect((await writtenFields())[3]).toMatchObject({
      gender: "\\N",
      birthDate: "\\.",
      idNumber: "\\",
      mobile: "\\t",
    });
  });

  test("keeps what came before a quote that is never closed, refuses the rest with its line, and goes on once it is mended", async () => {
    const broken = `${header}\n${row("R1")}\n${row("R2", '"王伟,,,,,,,,,')}\n${row("R3")}\n`;
    await expect(importFile(broken)).rejects.toThrow("Line 3: a row that does not end");
    expect(await open.people()).toEqual(["R1"]);
    expect(await importFile(broken.replace('"', ""))).toMatchObject({ read: 3, added: 2, unchanged: 1 });
  });

  test("tells its progress, ends after a batch when it is asked to, and goes on from there", async () => {
    const lines = Array.from({ length: 12_000 }, (_, n) =>
      row(`R${n}`, `王${n % 50},,,,138${String(n % 7_000).padStart(8, "0")},,,,,`),
    );
    const content = [header, ...lines].join("\n");
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress: ImportOptions["onProgress"] = ({ added, bytes, totalBytes }) => {
      seen.push(added);
      expect(bytes).toBeLessThanOrEqual(totalBytes);
      controller.abort();
    };
    const cut = await importFile(content, { onProgress, signal: controller.signal });
    expect(seen[0]).toBe(2_000);
    expect(cut.added).toBeLessThan(12_000);
    expect(cut.read).toBe(cut.added);
    expect(await stored()).toHaveLength(cut.added);
    expect(await importFile(content)).toMatchObject({ read: 12_000, added: 12_000 - cut.added, unchanged: cut.added });
    await open.people();
  });

  test("twice at the same moment adds every row once", async () => {
    const lines = Array.from({ length: 500 }, (_, n) =>
      row(`R${n}`, `王${n % 9},,,,138${String(n % 90).padStart(8, "0")},,,,,`),
    );
    const both = await Promise.all([importLines(...lines), importLines(...lines.reverse())]);
    expect(both.map(({ added }) => added).reduce((sum, n) => sum + n)).toBe(500);
    expect(both.map(({ unchanged }) => unchanged).reduce((sum, n) => sum + n)).toBe(500);
    await open.people();
  });

  describe("when it is foreseen whose the rows are", () => {
    const person = (n: number, rest: string) =>
      row(
        `R${String(n).padStart(3, "0")}`,
        `${"王李张刘陈"[n % 5]}${"伟芳敏静强"[(n % 7) % 5]}${"国文晓玉"[n % 4]},,${rest}`,
      );
    const lines = Array.from({ length: 240 }, (_, n) => {
      const who = n % 90;
      const mobile = n % 3 === 0 ? "" : `139${String(who * 7919).padStart(8, "0")}`;
      return person(
        n,
        `${1950 + (who % 50)}-0${1 + (who % 9)}-1${who % 10},,${mobile},,,${who}栋1单元501室,,2020-01-01T09:00:00+08:00`,
      );
    });
    const content = [header, ...lines, ""].join("\n");
    const foreseeing = async (text: string, options: Partial<ImportOptions> = {}) => {
      let foreseen: Foreseen | undefined;
      const ahead = async (rows: PackedRows) => (foreseen = await foresee(open.source, "file", rows));
      const summary = await importFile(text, { foresee: ahead, ...options });
      return { summary, run: await identityRun(open.source, { foreseen }) };
    };
    beforeEach(() => open.source.query("truncate identity_model, identity_decision"));

    test("stores each once, and everybody is who they are found to be afterwards", async () => {
      const { summary, run } = await foreseeing(content);
      expect(summary).toMatchObject({ read: 240, added: 240, rejected: 0 });
      expect(run).toMatchObject({ registrations: 240, settled: 0, learned: true });
      const ahead = await open.people();
      expect(await identityRun(open.source, { all: true })).toMatchObject({ settled: 0 });
      await open.empty();
      await open.source.query("truncate identity_model");
      await importFile(content);
      await identityRun(open.source, { learn: true });
      expect(await open.people()).toEqual(ahead);
    });

    test("goes on where it was cut short, and counts what is sent again", async () => {
      const stop = new AbortController();
      await foreseeing([header, ...lines.slice(0, 100), ""].join("\n"), {
        onProgress: () => stop.abort(),
        signal: stop.signal,
      });
      const { summary, run } = await foreseeing(`${content}${lines[3]}\n${lines[4]!.replace("501", "502")}\n`);
      expect(summary).toMatchObject({ read: 242, added: 140, updated: 1, unchanged: 101 });
      expect(run).toMatchObject({ registrations: 240 });
      expect(await identityRun(open.source, { all: true })).toMatchObject({ settled: 0 });
      await open.people();
    });

    test("adds every row once when the file is imported twice at the same moment", async () => {
      let ready = 0;
      let begin: () => void;
      const both = new Promise<void>((resolve) => (begin = resolve));
      const ahead = async (rows: PackedRows) => {
        const foreseen = await foresee(open.source, "file", rows);
        ready += 1;
        if (ready === 2) begin();
        await both;
        return foreseen;
      };
      const summaries = await Promise.all([1, 2].map(() => importFile(content, { foresee: ahead })));
      expect(summaries.map(({ added }) => added).sort()).toEqual([0, 240]);
      await identityRun(open.source);
      expect(await identityRun(open.source, { all: true })).toMatchObject({ registrations: 240, settled: 0 });
      await open.people();
    });

    test("looks again when somebody registers meanwhile", async () => {
      const onProgress = () => void open.import([{ externalId: "X1", name: "王伟国", mobile: "13900000000" }]);
      const { run } = await foreseeing(content, { onProgress });
      await identityRun(open.source);
      expect(run).toMatchObject({ settled: expect.any(Number) });
      expect(await identityRun(open.source, { all: true })).toMatchObject({ registrations: 241, settled: 0 });
      await open.people();
    });
  });
});
