import { describe, expect, test } from "@jest/globals";
import { PackedRows, packRows, unpackRows } from "../../../../subgraphs/customer/actions/packed-rows.js";

interface Row {
  readonly externalId: string;
  readonly name?: string;
}

function packed(...rows: Row[]): PackedRows {
  const all = new PackedRows();
  for (let from = 0; from < rows.length; from += 300) all.add(packRows(rows.slice(from, from + 300)));
  return all;
}

describe("packed rows", () => {
  test.each([
    ["Chinese text", { name: "王\u{20BB7}伟", address: "3栋2单元1501室" }],
    ["line ends and quotes", { name: 'a\r\nb"c\\n\u2028', company: "\t" }],
    ["NUL, and half a character", { name: "王\0伟", wechat: "\ud800x" }],
    ["lists and what lies within", { name: "王", flags: [{ field: "name", reason: "placeholder" }], evidence: {} }],
    ["next to nothing", {}],
  ])("come out as they went in: %s", (_, row) => {
    const rows = packed({ externalId: "R0" }, { externalId: "R1", ...row }, { externalId: "R2" });
    expect(rows.at(1)).toEqual({ externalId: "R1", ...row });
    expect(unpackRows(rows.pick([1]))).toEqual([rows.at(1)]);
  });

  test("are picked in any order, from pieces of any size", () => {
    const rows = packed(
      ...Array.from({ length: 5_000 }, (_, n) => ({ externalId: `R${n}`, name: "王".repeat(n % 50) })),
    );
    rows.add(packRows([]));
    rows.add(packRows([{ externalId: "last" }]));
    const picked = unpackRows<Row>(rows.pick([5_000, 4_999, 0, 17, 17]));
    expect(picked.map(({ externalId, name }) => [externalId, name?.length])).toEqual([
      ["last", undefined],
      ["R4999", 49],
      ["R0", 0],
      ["R17", 17],
      ["R17", 17],
    ]);
    expect(rows).toHaveLength(5_001);
    expect(unpackRows(rows.pick([]))).toEqual([]);
  });

  test("count their bytes", () => {
    expect(packed().size).toBe(0);
    const rows = packed(...Array.from({ length: 100 }, () => ({ externalId: "R", name: "王".repeat(10_000) })));
    expect(rows.size).toBeGreaterThan(100 * 30_000);
    expect(rows.size).toBeLessThan(101 * 30_000);
  });
});
