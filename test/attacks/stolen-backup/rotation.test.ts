import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { registrationsImport } from "../../../subgraphs/customer/actions/registrations-import.js";
import { customerDatabase } from "../../../subgraphs/customer/database.js";
import { Customer } from "../../../subgraphs/customer/entities/customer.js";
import { Registration } from "../../../subgraphs/customer/entities/registration.js";
import { connect, migrate } from "../../../subgraphs/shared/database.js";
import type { ScopedSource } from "../../../subgraphs/shared/scope/scoped-source.js";
import { addFieldKey } from "../../../subgraphs/shared/keys/add-field-key.js";
import { openFieldKeys } from "../../../subgraphs/shared/keys/open-field-keys.js";
import { sealAnew } from "../../../subgraphs/shared/sealing/seal-anew.js";
import { sealedBy } from "../../../subgraphs/shared/sealing/sealed-by.js";
import { type TestDatabase, testDatabase } from "../../support/database.js";
import { fieldKeysFile } from "../../support/field-keys.js";
import { openedRows } from "../../support/opened-rows.js";

describe("changing the key by which personal data is sealed", () => {
  let own: TestDatabase;
  /** Two processes on one database and one file of keys: a house at work, and whoever changes the key. */
  let house: ScopedSource;
  let keeper: ScopedSource;
  const folder = mkdtempSync(join(tmpdir(), "oneroof-rotation-"));
  const file = join(folder, "fields.jwks");
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ source: "file", externalId: String(from + n), projectCode: "DL-01", department: "MARKETING" as const },
      ...{ name: "王小伟", mobile: `138${10_000_000 + from + n}`, email: `p${from + n}@example.cn` },
    }));
  beforeAll(async () => {
    copyFileSync(fieldKeysFile, file);
    own = await testDatabase("rotation");
    house = await connect(customerDatabase, own.url, 4, openFieldKeys(file));
    await migrate(house);
    keeper = await connect(customerDatabase, own.url, 2, openFieldKeys(file));
    await registrationsImport(house, "file", people(0, 1_200), "later");
  });
  afterAll(async () => {
    await Promise.all([house.destroy(), keeper.destroy()]);
    await own.drop();
    rmSync(folder, { recursive: true });
  });

  const everybody = async () => [
    ...(await openedRows(house, Registration, "id")).map(({ id, written, evidence }) => [id, written, evidence]),
    ...(await openedRows(house, Customer, "id")).map(({ id, golden, version }) => [id, golden, version]),
  ];

  test("is cut short and goes on, while people are registered, until nothing is left under the old one", async () => {
    const before = await everybody();
    const added = addFieldKey(file);
    await sleep(600);
    const stopped = new AbortController();
    const first = await sealAnew(keeper, { say: () => stopped.abort(), signal: stopped.signal });
    expect(first).toBe(500);
    const half = await sealedBy(keeper);
    expect([half.get("f1")! > 0, half.get(added)! > 0]).toEqual([true, true]);
    expect(await everybody()).toEqual(before);
    const working = registrationsImport(house, "file", people(5_000, 300), "later");
    await sealAnew(keeper);
    await working;
    await sealAnew(keeper);
    expect([...(await sealedBy(keeper)).keys()]).toEqual([added]);
    expect((await everybody()).filter(([id]) => before.some(([known]) => known === id))).toEqual(before);
    expect(await sealAnew(keeper)).toBe(0);
  });

  test("waits for nobody: a row that somebody holds is sealed when it is let go", async () => {
    addFieldKey(file);
    await sleep(600);
    const runner = house.createQueryRunner();
    await runner.startTransaction();
    await runner.query("select from registration where external_id = '7' for update");
    const sealing = sealAnew(keeper);
    await sleep(700);
    const waiting = await keeper.query<object[]>(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    expect(waiting).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    expect(await sealing).toBeGreaterThan(1_500);
    expect((await sealedBy(keeper)).size).toBe(1);
  });
});
