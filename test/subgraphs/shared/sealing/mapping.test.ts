import { read } from "../../../../subgraphs/shared/database.js";
import { everyRow, pagesOf, sql } from "../../../../subgraphs/shared/loaders.js";
import { mapping } from "../../../../subgraphs/shared/sealing/mapping.js";
import { openThings, type OpenThings, Thing, thingOrders } from "../things.js";

let database: OpenThings;
beforeAll(async () => {
  database = await openThings();
  const thing = { ownerKey: "one", madeOn: "2026-03-01", plateNumber: "1" };
  await database.source.manager.insert(Thing, [
    { ...thing, id: "thg_1" },
    { ...thing, id: "thg_2", plateNumber: "2" },
  ]);
});
afterAll(() => database.close());

/** A thing of which some properties were read. */
async function readThing(only?: readonly string[]): Promise<Thing> {
  const { columns, table, create } = mapping(database.source.manager, Thing, only);
  const [row] = await read<object>(database.request(), sql`select ${columns} from ${table} t where t.id = 'thg_1'`);
  return create(row!);
}

const own = (thing: Thing | undefined) => Object.fromEntries(Object.entries(thing ?? {}));

describe("a part of a row", () => {
  test("holds its id and what is needed, and is of the entity's class", async () => {
    const thing = await readThing(["madeOn"]);
    expect(own(thing)).toEqual({ id: "thg_1", madeOn: "2026-03-01" });
    expect(thing).toBeInstanceOf(Thing);
  });

  test("says so when it is asked for what was not read", async () => {
    const thing = await readThing(["madeOn"]);
    expect(() => thing.ownerKey).toThrow("Thing.ownerKey was not read with this row: nobody asked for it.");
  });

  test("is the whole row when something is needed that is no column", async () => {
    expect(own(await readThing(["madeOn", "colour"]))).toEqual(own(await readThing()));
  });

  test("is the same whatever was read of others before, however many different parts there were", async () => {
    const names = ["ownerKey", "madeOn", "plateNumber", "partOfId", "version"];
    for (let set = 0; set < 32; set += 1) {
      const only = names.filter((_, at) => set & (1 << at));
      expect(Object.keys(await readThing(only)).sort()).toEqual(["id", ...only].sort());
    }
  });

  test("stands in a page beside pages of other parts that are asked for at the same time", async () => {
    const manager = database.request();
    const pages = pagesOf(manager, Thing, { seen: everyRow, orders: thingOrders });
    const page = (only: readonly string[]) =>
      pages.by("ownerKey", ["one"], { page: { first: 1 }, orderBy: "MADE_ASC", only });
    const [plates, versions] = await Promise.all([page(["__place", "plateNumber"]), page(["__place", "version"])]);
    expect(own(plates.nodes[0])).toEqual({ id: "thg_1", plateNumber: "1" });
    expect(own(versions.nodes[0])).toEqual({ id: "thg_1", version: 1 });
    expect(plates.pageInfo).toEqual(versions.pageInfo);
    expect(manager.statements).toBe(2);
  });
});
