import { OperationTypeNode } from "graphql";
import { OperationCache } from "../../../../gateway/execute/operation/operation-cache.js";
import type { Prepared } from "../../../../gateway/execute/prepared.js";

const prepared = { kind: OperationTypeNode.QUERY } as Prepared;

it("keeps the last operations, and no more than it was made for, under ten thousand different ones", async () => {
  const cache = new OperationCache(100);
  let preparations = 0;
  const ask = (n: number) => {
    const prepare = () => {
      preparations += 1;
      return Promise.resolve(prepared);
    };
    return cache.byName(`name ${n}`) ?? cache.byForm(`name ${n}`, `form ${n}`, prepare);
  };
  for (let n = 0; n < 10_000; n++) await ask(n);
  const kept = Array.from({ length: 10_000 }, (_, n) => n).filter((n) => cache.byName(`name ${n}`) !== undefined);
  expect(kept).toEqual(Array.from({ length: 100 }, (_, n) => 9_900 + n));
  for (const n of kept) await ask(n);
  expect(preparations).toBe(10_000);
});
