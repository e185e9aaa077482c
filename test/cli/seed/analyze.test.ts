import { analyze } from "../../../cli/seed/analyze.js";
import { openThings, Thing } from "../../subgraphs/shared/things.js";

test("PostgreSQL knows how much lies in a database once its rows were counted, and statements are as short as before", async () => {
  const { source, close } = await openThings(1);
  const known = async () => {
    const [row] = await source.query<{ n: number }[]>(
      "select reltuples::int as n from pg_class where relname = 'thing'",
    );
    return row?.n;
  };
  const timeout = () => source.query<object[]>("show statement_timeout");
  const before = await timeout();
  const thing = { ownerKey: "one", madeOn: "2026-03-01" };
  await source.manager.insert(
    Thing,
    Array.from({ length: 200 }, (_, n) => ({ ...thing, id: `thg_${n}`, plateNumber: String(n) })),
  );
  expect(await known()).toBe(-1);
  await analyze(source);
  expect(await known()).toBe(200);
  expect(await timeout()).toEqual(before);
  await close();
});
