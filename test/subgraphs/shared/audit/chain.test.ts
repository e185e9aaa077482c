import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { audit } from "../../../../subgraphs/shared/audit/audit.js";
import { keepSealing } from "../../../../subgraphs/shared/audit/keep-sealing.js";
import { type Head, sealAudit } from "../../../../subgraphs/shared/audit/seal-audit.js";
import { verifyAudit } from "../../../../subgraphs/shared/audit/verify-audit.js";
import { openThings, type OpenThings, somebody } from "../things.js";

describe("the chain over audit entries", () => {
  let things: OpenThings;
  let heads: Head[];
  beforeEach(async () => {
    things = await openThings();
    heads = [];
    for (const batch of [2, 3, 1]) {
      await write(batch);
      heads.push((await sealAudit(things.source))!);
    }
  });
  afterEach(() => things.close());

  const context = { caller: somebody, requestId: "request-1" };
  async function write(entries: number): Promise<void> {
    for (let n = 0; n < entries; n += 1)
      await things.source.transaction((tx) => audit(tx, context, { action: "contactReveal", detail: { n } }));
  }
  const verify = () => verifyAudit(things.source, heads);

  /** As somebody who owns the tables, and takes the fences down first. */
  async function tamper(statement: string): Promise<void> {
    for (const table of ["audit_entry", "audit_seal"])
      await things.source.query(`alter table ${table} disable trigger user`);
    await things.source.query(statement);
  }

  it("holds as long as nobody touches it, and covers each entry once", async () => {
    expect(await verify()).toEqual([]);
    const covered = await things.source.query(
      "select seal, count(*) as n from audit_entry group by seal order by seal",
    );
    expect(covered).toEqual([2, 3, 1].map((n, at) => ({ seal: at + 1, n })));
    expect(await sealAudit(things.source)).toBeUndefined();
  });

  it.each([
    ["an edit", "update audit_entry set actor = 'emp_other' where seal = 2", "Seal 2 does not fit"],
    [
      "a deletion",
      "delete from audit_entry where id = (select min(id) from audit_entry where seal = 2)",
      "Seal 2 covers 3 entries, and 2",
    ],
    [
      "an insertion",
      "insert into audit_entry select 'aud_x', at, actor, role, action, null, null, null, 'r', '{}', 1 from audit_entry limit 1",
      "Seal 1 covers 2 entries, and 3",
    ],
    ["an exchange", "update audit_entry set seal = 3 - seal where seal < 3", "Seal 1 covers"],
    [
      "a cut end",
      "delete from audit_entry where seal = 3; delete from audit_seal where number = 3",
      "the end was cut off",
    ],
    [
      "a cut end whose entries wait for another seal",
      "update audit_entry set seal = null where seal = 3; delete from audit_seal where number = 3",
      "the end was cut off",
    ],
    ["a missing link", "delete from audit_seal where number = 2", "Seal 2 is missing"],
  ])("shows %s", async (_, statement, fault) => {
    await tamper(statement);
    expect((await verify()).join(" ")).toContain(fault);
  });

  it("shows a chain that was forged anew from an edit on, by its published heads", async () => {
    await tamper(
      "update audit_entry set actor = 'emp_other', seal = null where seal >= 2; delete from audit_seal where number >= 2",
    );
    await sealAudit(things.source);
    expect(await verifyAudit(things.source, [])).toEqual([]);
    expect(await verify()).toContain("Seal 2 was published with another hash.");
  });

  it("grows behind the requests, several processes one after the other, and publishes each head outside", async () => {
    const folder = mkdtempSync(join(tmpdir(), "oneroof-heads-"));
    const file = join(folder, "heads");
    const failed = (error: unknown) => {
      throw error;
    };
    await write(2);
    const both = [1, 2].map(() => keepSealing(things.source, { name: "things", heads: file, failed }));
    await sleep(300);
    await Promise.all(both.map((sealing) => sealing.stop()));
    const published = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Head);
    expect(published).toEqual([{ name: "things", number: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await verifyAudit(things.source, [...heads, ...published])).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
