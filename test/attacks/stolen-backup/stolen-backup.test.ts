import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { identityRun } from "../../../subgraphs/customer/actions/identity-run.js";
import { customerDatabase } from "../../../subgraphs/customer/database.js";
import { blockKeys } from "../../../subgraphs/customer/identity/block/block-keys.js";
import { hash } from "../../../subgraphs/customer/identity/block/hash.js";
import { linkKeys } from "../../../subgraphs/customer/identity/link-keys.js";
import { normaliseRegistration } from "../../../subgraphs/customer/identity/normalise/registration.js";
import { connect, migrate } from "../../../subgraphs/shared/database.js";
import { makeFieldKeys } from "../../../subgraphs/shared/keys/make-field-keys.js";
import { openFieldKeys } from "../../../subgraphs/shared/keys/open-field-keys.js";
import { openCustomer, type OpenCustomer, residentId } from "../../subgraphs/customer/open-customer.js";

/** Somebody whose every field can be told from everything else. */
const planted = {
  name: "Zyxwalda Quorvimund",
  gender: "kanarienfrau",
  birthDate: "1957-11-23",
  idNumber: residentId(3),
  mobile: "139 8765 4321",
  email: "zyxwalda.q@kanarien.example",
  wechat: "kanarien_wx_77",
  address: "Kanarienallee 4711, 3栋2单元1501",
  company: "Kanarienvogel Handels GmbH",
  registeredAt: "2021-07-06T05:04:03+08:00",
};
const { registeredAt: _, ...atTheDesk } = planted;
const han = { name: "龘靐", mobile: "13800009876", company: "龘靐公司", birthDate: "1957年11月23日" };
/** What no backup may show of them, as written and as understood. */
const canaries = [
  ...["Zyxwalda", "zyxwalda", "Quorvimund", "quorvimund", "kanarien", "Kanarien", "龘", "靐"],
  ...[
    "1957-11-23",
    "19571123",
    "1957年",
    residentId(3).slice(4),
    "8765 4321",
    "98765432",
    "13800009876",
    "栋2单元",
    "2021-07-06T05",
  ],
];

describe("a backup that was stolen without the keys", () => {
  let open: OpenCustomer;
  const folder = mkdtempSync(join(tmpdir(), "oneroof-stolen-"));
  beforeAll(async () => {
    open = await openCustomer();
    await open.register({ ...atTheDesk, idempotencyKey: "once" });
    const { id } = await open.register({ ...atTheDesk, email: "another@kanarien.example" });
    const correction = `mutation ($input: RegistrationChangeInput!) { registrationChange(input: $input) { userErrors { message } } }`;
    await open.get(correction, { input: { id, version: 1, company: "Kanarienzucht", idempotencyKey: "twice" } });
    await open.import([
      ...[1, 2, 3, 4].map((n) => ({ externalId: `a${n}`, ...han, mobile: `1380000987${n}` })),
      ...[1, 2, 3].map((n) => ({ externalId: `b${n}`, ...planted, mobile: `1398765432${n}` })),
      ...Array.from({ length: 210 }, (_, n) => ({ externalId: `c${n}`, name: "王伟", mobile: `137${10_000_000 + n}` })),
    ]);
    await identityRun(open.source, { learn: true });
    await open.get(`{ customersByMobile(mobile: "13987654321") { id } }`);
  });
  afterAll(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  /** Every row of every table as text, by the table's name. */
  async function everything(): Promise<Map<string, string[]>> {
    const tables = await open.source.query<{ name: string }[]>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const texts = tables.map(async ({ name }) => {
      const rows = await open.source.query<{ line: string }[]>(`select t::text as line from "${name}" t`);
      return [name, rows.map(({ line }) => line)] as const;
    });
    return new Map(await Promise.all(texts));
  }

  test("shows of nobody a name, a number, an address or anything else that was written, in no column of any table", async () => {
    const tables = await everything();
    expect(tables.get("registration")!.length).toBeGreaterThan(200);
    expect(tables.get("identity_model")).toHaveLength(1);
    const found = [...tables].flatMap(([table, lines]) =>
      canaries.filter((canary) => lines.some((line) => line.includes(canary))).map((canary) => `${table}: ${canary}`),
    );
    expect(found).toEqual([]);
  });

  test("is looked through thoroughly: what lies open by design is found by the same look", async () => {
    const tables = await everything();
    expect(tables.get("registration")!.some((line) => line.includes("c209"))).toBe(true);
    expect(tables.get("audit_entry")!.some((line) => line.includes("customersByMobile"))).toBe(true);
  });

  test("tells nobody who tries numbers whether they are in it: no hash is one that can be made without the key", async () => {
    const { evidence } = normaliseRegistration({ ...planted, id: "reg", projectCode: "DL-01" });
    const links = linkKeys(evidence).flatMap((key) => {
      const sha = createHash("sha256").update(key);
      return [sha.copy().digest("hex"), sha.digest("base64url").slice(0, 22)];
    });
    const blocks = blockKeys(evidence).map((key) => hash(key) | 0);
    expect([links.length, blocks.length > 5]).toEqual([4, true]);
    const lines = [...(await everything()).values()].flat();
    expect(links.filter((link) => lines.some((line) => line.includes(link)))).toEqual([]);
    const [shared] = await open.source.query<{ n: number }[]>(
      "select count(*)::int as n from block_key where keys && $1::int[]",
      [blocks],
    );
    expect(shared!.n).toBe(0);
  });

  test("is not opened by a house with other keys, which says which one it needs", async () => {
    const { url } = open.source.options as { url: string };
    const file = join(folder, "others", "fields.jwks");
    makeFieldKeys(file);
    for (const [keys, message] of [
      [undefined, "FIELD_KEYS: is missing"],
      [openFieldKeys(file), "FIELD_KEYS: The key f1"],
    ] as const) {
      const source = await connect(customerDatabase, url, 2, keys);
      await expect(migrate(source)).rejects.toThrow(message);
      await source.destroy();
    }
  });

  test("gives nothing to whoever moves sealed values to a row that they see", async () => {
    const ids = await open.ids();
    await open.source.query(
      "update registration r set written = s.written from registration s where r.id = $1 and s.id = $2",
      [ids["a1"], ids["b1"]],
    );
    const question = `query ($id: ID!) { registration(id: $id) { id name mobile } }`;
    const { data, errors } = await open.ask(question, { id: ids["a1"] });
    expect(data?.["registration"]).toMatchObject({ id: ids["a1"], mobile: null });
    expect(errors?.[0]?.message).toContain("was not sealed there");
  });
});
