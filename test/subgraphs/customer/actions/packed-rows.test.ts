import { describe, expect, test } from "@jest/globals";
import { PackedRows, unpackRows } from "../../../../subgraphs/customer/actions/packed-rows.js";
import {
  personalFields,
  type WrittenRegistration,
} from "../../../../subgraphs/customer/actions/written-registration.js";

const someone: WrittenRegistration = { source: "crm", externalId: "R1", projectCode: "DL-01", department: "SERVICE" };
const nothing = Object.fromEntries(personalFields.map((field) => [field, null]));

function packed(...rows: Partial<WrittenRegistration>[]): PackedRows {
  const all = new PackedRows("crm");
  for (const row of rows) all.push({ ...someone, ...row });
  return all;
}

describe("packed rows", () => {
  test.each([
    ["Chinese text", { name: "王\u{20BB7}伟", address: "3栋2单元1501室" }],
    ["line ends and quotes", { name: 'a\r\nb"c\\n\u2028', company: "\t" }],
    ["NUL, and half a character", { name: "王\0伟", wechat: "\ud800x" }],
    ["all that a row may say", Object.fromEntries(personalFields.map((field) => [field, `${field} of 王伟`]))],
    ["nothing but where it belongs", {}],
  ])("come out as they went in: %s", (_, row) => {
    const rows = packed({}, row, {});
    expect(rows.at(1)).toEqual({ ...someone, ...nothing, ...row });
    expect(unpackRows(rows.pick([1]), "crm")).toEqual([rows.at(1)]);
  });

  test("are picked in any order", () => {
    const rows = packed(
      ...Array.from({ length: 5_000 }, (_, n) => ({ externalId: `R${n}`, name: "王".repeat(n % 50) })),
    );
    const picked = unpackRows(rows.pick([4_999, 0, 17, 17]), "crm");
    expect(picked.map(({ externalId, name }) => [externalId, name?.length])).toEqual([
      ["R4999", 49],
      ["R0", 0],
      ["R17", 17],
      ["R17", 17],
    ]);
    expect(rows).toHaveLength(5_000);
    expect(unpackRows(rows.pick([]), "crm")).toEqual([]);
  });

  test("count their bytes", () => {
    expect(packed().size).toBe(0);
    const rows = packed(...Array.from({ length: 100 }, () => ({ name: "王".repeat(10_000) })));
    expect(rows.size).toBeGreaterThan(100 * 30_000);
    expect(rows.size).toBeLessThan(101 * 30_000);
  });
});
