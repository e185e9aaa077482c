import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Understanding } from "../../../cli/import/understanding.js";
import { openCustomer, type OpenCustomer } from "../../subgraphs/customer/open-customer.js";

let open: OpenCustomer;
beforeAll(async () => {
  open = await openCustomer();
});
afterAll(() => open.close());

const row = (externalId: string, name: string) =>
  ({ source: "file", externalId, projectCode: "DL-01", department: "SERVICE", name }) as const;

test("rows come out understood, in their order, however many and however long they are", async () => {
  const understanding = new Understanding(open.source.manager, undefined);
  const names = Array.from({ length: 4_321 }, (_, n) => (n === 17 ? "王".repeat(9_000_000) : `王${"伟芳敏静"[n % 4]}`));
  for (const [n, name] of names.entries()) await understanding.push(row(`R${n}`, name));
  expect(understanding).toHaveLength(4_321);
  const rows = await understanding.finish();
  expect(rows).toHaveLength(4_321);
  for (const n of [0, 16, 17, 18, 1_999, 2_000, 4_320])
    expect(rows.at(n)).toMatchObject({ externalId: `R${n}`, projectCode: "DL-01", written: { name: names[n] } });
  expect(rows.at(2_000).evidence.name).toMatchObject({ kind: "full", text: "王伟" });
  expect(rows.at(17).flags).toEqual([{ field: "name", reason: "too-long" }]);
  expect(rows.at(17).evidence.name).toBeUndefined();
});

test("of no rows there is nothing to understand", async () => {
  const understanding = new Understanding(open.source.manager, undefined);
  expect(await understanding.finish()).toHaveLength(0);
});
