import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { blockKeys } from "../../../../../subgraphs/customer/identity/block/block-keys.js";
import { BLOCK_CAPS, blocksOf } from "../../../../../subgraphs/customer/identity/block/blocks.js";
import { candidatePairs } from "../../../../../subgraphs/customer/identity/block/candidate-pairs.js";
import { Growing } from "../../../../../subgraphs/customer/identity/block/growing.js";
import { sortByKey } from "../../../../../subgraphs/customer/identity/block/sort-by-key.js";
import type { Evidence } from "../../../../../subgraphs/customer/identity/evidence.js";
import { someone } from "../someone.js";

function pairsOf(rows: readonly Evidence[], caps?: Record<string, number>): string[] {
  const { left, right } = candidatePairs(blocksOf(rows, caps), rows.length);
  return [...left].map((row, index) => `${row} ${right[index]}`);
}

const agents = (many: number) =>
  Array.from({ length: many }, (_, index) =>
    someone(`r${index}`, { mobile: "13800138000", wechat: `wx_${1000 + index}` }),
  );

describe("blocks", () => {
  test("bring together who shares a key, each pair once, in the order of rows", () => {
    const rows = [
      someone("r1", { name: "王伟", mobile: "13800138000" }),
      someone("r2", { name: "李娜", mobile: "13912345678", wechat: "wx_abc123" }),
      someone("r3", { name: "王伟", mobile: "13800138000" }),
      someone("r4", { name: "张敏", wechat: "wx_abc123" }),
      someone("r5", { name: "业主" }),
    ];
    expect(pairsOf(rows)).toEqual(["0 2", "1 3"]);
    expect(blocksOf(rows).cut).toEqual({});
  });

  test("hold as many as their kind may, and are cut beyond, which is counted", () => {
    const cap = BLOCK_CAPS["m"]!;
    expect(pairsOf(agents(cap))).toHaveLength((cap * (cap - 1)) / 2);
    expect(blocksOf(agents(cap)).cut).toEqual({});
    expect(pairsOf(agents(cap + 1))).toEqual([]);
    expect(blocksOf(agents(cap + 1)).cut).toEqual({ m: { blocks: 1, registrations: cap + 1 } });
  });

  test("that are cut leave the other keys of a registration", () => {
    const rows = [...agents(BLOCK_CAPS["m"]! + 1), someone("twin", { mobile: "13800138000", wechat: "wx_1000" })];
    expect(pairsOf(rows)).toEqual([`0 ${rows.length - 1}`]);
  });

  test("grow no faster than the registrations, however common a name is", () => {
    const crowd = Array.from({ length: 3_000 }, (_, index) =>
      someone(`r${index}`, { name: "张伟", mobile: String(13800000000 + 104_729 * index) }),
    );
    expect(pairsOf(crowd).length).toBeLessThan(crowd.length);
    expect(Object.keys(blocksOf(crowd).cut)).toEqual(expect.arrayContaining(["g", "n"]));
  });

  test("have a cap for every kind of key there is", () => {
    const full = someone("r1", {
      ...{ name: "王伟", birthDate: "1990-01-31", idNumber: "11010519491231002X", mobile: "13800138000" },
      ...{ email: "a@b.cn", wechat: "wx_abc123", address: "3-2-1501" },
    });
    const all = [...blockKeys(full), ...blockKeys(someone("r2", { address: "tullaroop street willaroo" }))];
    expect([...new Set(all.map((key) => key.charAt(0)))].sort()).toEqual(Object.keys(BLOCK_CAPS).sort());
  });
});

test("sorting by key keeps the order of equals", () => {
  const key = fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      const sorted = sortByKey(Uint32Array.from(keys), Uint32Array.from(keys.keys()));
      const expected = [...keys.keys()].sort((left, right) => keys[left]! - keys[right]! || left - right);
      expect([...sorted.values]).toEqual(expected);
      expect([...sorted.keys]).toEqual(expected.map((index) => keys[index]));
    }),
    { numRuns: 20 },
  );
});

test("a list grows as it is written", () => {
  const list = new Growing();
  for (let item = 0; item < 3_000; item++) list.push(item);
  expect(list.length).toBe(3_000);
  expect([...list.view()]).toEqual([...Array(3_000).keys()]);
});
