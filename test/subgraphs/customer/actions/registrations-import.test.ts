import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { registrationsImport } from "../../../../subgraphs/customer/actions/registrations-import.js";
import { Registration } from "../../../../subgraphs/customer/entities/registration.js";
import { openedRows } from "../../../support/opened-rows.js";
import { mobileOf, openCustomer, type OpenCustomer } from "../open-customer.js";

const wang = { name: "王伟", mobile: "13800000001" };
const validId = "11010519491231002X";

describe("importing registrations", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
  });
  beforeEach(() =>
    open.source.query(
      "truncate registration, link_key, block_key, identity_pending, review_pair, membership, customer, handle, customer_project, contact_point, id_card",
    ),
  );
  afterAll(() => open.close());

  test("makes one customer of those with the same mobile and name, or the same valid id number", async () => {
    const counts = await open.import([
      { externalId: "a", ...wang },
      { externalId: "b", name: "王 伟", mobile: "+86 138-0000-0001", idNumber: validId },
      { externalId: "c", name: "王某", idNumber: validId.toLowerCase() },
      { externalId: "d", name: "李娜", mobile: wang.mobile },
      { externalId: "e", name: "王伟" },
    ]);
    expect(counts).toEqual({ added: 5, updated: 0, unchanged: 0, flagged: 1 });
    expect(await open.people()).toEqual(["a b c", "d", "e"]);
  });

  test("does not link by what is doubtful: a title instead of a name, a landline, a name that many have", async () => {
    await open.import([
      { externalId: "a", name: "张伟", mobile: "010-65512345" },
      { externalId: "b", name: "张伟", mobile: "010-65512345" },
      { externalId: "c", name: "王先生", mobile: wang.mobile },
      { externalId: "d", name: "王先生", mobile: wang.mobile },
    ]);
    expect(await open.people()).toEqual(["a", "b", "c", "d"]);
  });

  test("again changes nothing; changed content updates that registration alone", async () => {
    const rows = [
      { externalId: "a", ...wang },
      { externalId: "b", ...wang },
      { externalId: "c", name: "李娜" },
    ];
    await open.import(rows);
    const before = await open.source.query("select id, customer_id, version, updated_at from registration order by id");
    expect(await open.import(rows)).toEqual({ added: 0, updated: 0, unchanged: 3, flagged: 0 });
    expect(
      await open.source.query("select id, customer_id, version, updated_at from registration order by id"),
    ).toEqual(before);
    rows[2] = { ...rows[2]!, ...wang };
    expect(await open.import(rows)).toEqual({ added: 0, updated: 1, unchanged: 2, flagged: 0 });
    expect(await open.people()).toEqual(["a b c"]);
  });

  test("a registration that joins two customers leaves the one with more registrations, and the other's id leads to it", async () => {
    await open.import([
      { externalId: "a", ...wang },
      { externalId: "b", idNumber: validId },
      { externalId: "c", idNumber: validId },
    ]);
    const [, more] = await customersOf("a", "b");
    const [fewer] = await customersOf("a");
    await open.import([{ externalId: "d", ...wang, idNumber: validId }]);
    expect(await open.people()).toEqual(["a b c d"]);
    expect(await customersOf("a", "d")).toEqual([more, more]);
    const { customer } = await open.get("query ($id: ID!) { customer(id: $id) { id } }", { id: fewer });
    expect(customer.id).toBe(more);
  });

  test("a merge that is taken back gives every handle back, the merged customer's id too", async () => {
    await open.import([
      { externalId: "a", ...wang },
      { externalId: "b", idNumber: validId },
    ]);
    const before = await handles();
    await open.import([{ externalId: "c", ...wang, idNumber: validId }]);
    expect(await open.people()).toEqual(["a b c"]);
    await open.import([{ externalId: "c", name: "陌生人" }]);
    expect(await open.people()).toEqual(["a", "b", "c"]);
    expect(await handles()).toEqual(expect.arrayContaining(before));
  });

  test("several rows of one batch with the same external id count as if they had come one by one", async () => {
    const row = { externalId: "a", name: "王伟" };
    const renamed = { externalId: "a", name: "王维" };
    expect(await open.import([row, row, renamed])).toEqual({ added: 1, updated: 1, unchanged: 1, flagged: 0 });
    expect(await open.import([row, renamed, renamed])).toEqual({ added: 0, updated: 2, unchanged: 1, flagged: 0 });
    expect(await openedRows(open.source, Registration, "id")).toMatchObject([{ written: { name: "王维" } }]);
  });

  test("keeps what it cannot use as it was written, says so, and stores what PostgreSQL cannot keep in its place", async () => {
    await open.import([
      {
        externalId: "a",
        name: "王\0伟",
        mobile: "abc",
        birthDate: "2023-02-29",
        registeredAt: "2099-01-01",
        company: "\ud800 broken",
      },
      {
        externalId: "b",
        name: "很".repeat(2_000),
        address: 'tab\t, "quote" \\ backslash\nline',
        registeredAt: "2020-02-29T12:00:00+08:00",
      },
    ]);
    const rows = await openedRows(open.source, Registration, "external_id");
    expect(rows.every((row) => (row["registered_at"] as Date) <= new Date())).toBe(true);
    expect(rows).toMatchObject([
      {
        written: {
          ...{ name: "王\uFFFD伟", mobile: "abc", birthDate: "2023-02-29" },
          ...{ company: "\uFFFD broken", registeredAt: "2099-01-01" },
        },
      },
      { written: { address: 'tab\t, "quote" \\ backslash\nline' } },
    ]);
    const flagged = (rows as { flags: { field: string }[] }[]).map(({ flags }) =>
      flags.map(({ field }) => field).sort(),
    );
    expect(flagged).toEqual([["birthDate", "company", "mobile", "name", "registeredAt"], ["name"]]);
    expect(await open.people()).toEqual(["a", "b"]);
  });

  test("of more rows than one statement carries is the same as of few", async () => {
    const rows = Array.from({ length: 450 }, (_, n) => ({
      externalId: `r${String(n).padStart(3, "0")}`,
      name: `王${String.fromCharCode(0x4e00 + 37 * (n % 90))}`,
      mobile: mobileOf(n % 90),
      projectCode: ["DL-01", "SH-01"][n % 2]!,
    }));
    expect(await open.import(rows)).toMatchObject({ added: 450 });
    expect(await open.people()).toHaveLength(90);
    const others = rows.map((row, n) =>
      n % 3 === 0 ? { ...row, name: `李${String.fromCharCode(0x4e00 + 37 * n)}`, mobile: mobileOf(200 + n) } : row,
    );
    expect(await open.import(others)).toMatchObject({ updated: 150, unchanged: 300 });
    expect(await open.people()).toHaveLength(60 + 150);
  });

  test("at the same time from several sides leaves every registration in one customer, and each counted once", async () => {
    const rows = Array.from({ length: 120 }, (_, n) => ({
      externalId: `r${n}`,
      name: "王伟",
      mobile: mobileOf(n % 40),
    }));
    const written = rows.map(
      (row) => ({ source: "file", projectCode: "DL-01", department: "MARKETING", ...row }) as const,
    );
    const counts = await Promise.all([
      registrationsImport(open.source, "file", written),
      registrationsImport(open.source, "file", [...written].reverse()),
      registrationsImport(
        open.source,
        "other",
        written.map((row) => ({ ...row, source: "other" })),
      ),
      ...rows.slice(0, 20).map(({ name, mobile }) => open.register({ name, mobile }).then(() => undefined)),
    ]);
    const added = counts.map((count) => count?.added ?? 0).reduce((sum, n) => sum + n, 0);
    expect(added).toBe(240);
    expect(await open.people()).toHaveLength(40);
  });

  async function customersOf(...externalIds: string[]): Promise<string[]> {
    const rows = await open.source.query<{ external_id: string; customer_id: string }[]>(
      "select external_id, customer_id from registration",
    );
    return externalIds.map((id) => rows.find((row) => row.external_id === id)!.customer_id);
  }

  const handles = () =>
    open.source.query<object[]>("select handle, customer_id, registration_id from handle order by handle");
});
