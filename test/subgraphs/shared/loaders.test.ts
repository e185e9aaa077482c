import type { Connection } from "../../../subgraphs/shared/connection.js";
import { all, everyRow, manyBy, oneBy, oneById, pagesOf, type Sql, sql } from "../../../subgraphs/shared/loaders.js";
import type { RequestManager } from "../../../subgraphs/shared/subgraph.js";
import { seeded } from "../../support/seeded.js";
import { openThings, type OpenThings, Thing, thingOrders } from "./things.js";

/** Forty owners with 0 to 12 things each, made on one of three days, so that most stand beside others of the same day. */
const random = seeded(7);
const owners = Array.from({ length: 40 }, (_, i) => `owner ${i}`);
const things = owners.flatMap((ownerKey, i) =>
  Array.from({ length: i % 13 }, (_, n) => ({
    id: `thg_${String(random.below(1_000_000)).padStart(6, "0")}_${i}_${n}`,
    ownerKey,
    madeOn: `2026-03-0${1 + random.below(3)}`,
    plateNumber: `${i}-${n}`,
  })),
);

let database: OpenThings;
beforeAll(async () => {
  database = await openThings();
  await database.source.manager.insert(Thing, things);
});
afterAll(() => database.close());

const pages = (manager: RequestManager, seen: Sql = everyRow) => pagesOf(manager, Thing, { seen, orders: thingOrders });
type Order = keyof typeof thingOrders;

/** The ids of some owners' things in an order, as a plain sort gives them. */
function sorted(keys: readonly string[] | undefined, orderBy: Order): string[] {
  const own = things.filter(({ ownerKey }) => keys?.includes(ownerKey) ?? true);
  const place = ({ madeOn, id }: { madeOn: string; id: string }) => `${madeOn} ${id}`;
  const rising = own.sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(({ id }) => id);
  return orderBy === "MADE_ASC" ? rising : rising.reverse();
}

const ids = ({ nodes }: Connection<Thing>): string[] => nodes.map(({ id }) => id);

/** Walks a list to its end, page by page. */
async function walked(first: number, page: (after?: string) => Promise<Connection<Thing>>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const connection = await page(after);
    found.push(...ids(connection));
    expect(connection.nodes.length).toBeLessThanOrEqual(first);
    if (!connection.pageInfo.hasNextPage) return found;
    after = connection.pageInfo.endCursor;
  }
}

describe("one row by a key", () => {
  test("is read with all others that are asked for at the same time, in their order, and once", async () => {
    const manager = database.request();
    const byId = oneById(manager, Thing, everyRow);
    const wanted = [things[5]!.id, "none", things[0]!.id, things[5]!.id];
    const found = await Promise.all(wanted.map((id) => byId.load(id)));
    expect(found.map((thing) => thing?.id ?? null)).toEqual([things[5]!.id, null, things[0]!.id, things[5]!.id]);
    expect(found[0]).toBeInstanceOf(Thing);
    expect(found[0]).toEqual({ ...things[5], partOfId: null, version: 1 });
    await byId.load(things[0]!.id);
    expect(manager.statements).toBe(1);
  });

  test("is read by any column that names one row", async () => {
    const byPlate = oneBy(database.request(), Thing, "plateNumber", everyRow);
    expect(await byPlate.load("5-2")).toMatchObject({ plateNumber: "5-2", ownerKey: "owner 5" });
  });

  test("is not there for who does not see it", async () => {
    const byId = oneById(database.request(), Thing, sql`t.owner_key = ${"owner 5"}`);
    const found = await byId.loadMany(things.map(({ id }) => id));
    expect(found.filter(Boolean)).toHaveLength(5);
  });
});

describe("all rows of a key", () => {
  test("are read with those of all other keys, each list ordered by id", async () => {
    const manager = database.request();
    const byOwner = manyBy(manager, Thing, "ownerKey", everyRow);
    const lists = await byOwner.loadMany([...owners, "nobody"]);
    expect(manager.statements).toBe(1);
    for (const [i, list] of lists.entries()) {
      const own = things.filter(({ ownerKey }) => ownerKey === owners[i]).map(({ id }) => id);
      expect((list as Thing[]).map(({ id }) => id)).toEqual(own.sort());
    }
  });

  test("are read anew when they are asked for again, since a write may have come between", async () => {
    const manager = database.request();
    const byOwner = manyBy(manager, Thing, "ownerKey", everyRow);
    await byOwner.load("owner 1");
    await byOwner.load("owner 1");
    expect(manager.statements).toBe(2);
  });

  test("end at what is seen", async () => {
    const byOwner = manyBy(database.request(), Thing, "ownerKey", sql`t.made_on = '2026-03-01'`);
    const lists = (await byOwner.loadMany(owners)) as Thing[][];
    expect(new Set(lists.flat().map(({ madeOn }) => madeOn))).toEqual(new Set(["2026-03-01"]));
  });
});

describe("a list in pages", () => {
  test.each<[Order, number]>([
    ["MADE_ASC", 1],
    ["MADE_ASC", 7],
    ["MADE_DESC", 7],
    ["MADE_DESC", 100],
  ])("by %s, %d at a time, has every row once and in order, though many share a day", async (orderBy, first) => {
    const manager = database.request();
    const { all: page } = pages(manager);
    expect(await walked(first, (after) => page({ page: { first, after }, orderBy }))).toEqual(
      sorted(undefined, orderBy),
    );
    expect(manager.statements).toBe(Math.ceil(things.length / first));
  });

  test.each<[Order, number]>([
    ["MADE_ASC", 2],
    ["MADE_DESC", 5],
  ])("of forty owners by %s costs one statement for all their first pages", async (orderBy, first) => {
    const manager = database.request();
    const { by } = pages(manager);
    const page = (owner: string, after?: string) => by("ownerKey", [owner], { page: { first, after }, orderBy });
    const firsts = await Promise.all(owners.map((owner) => page(owner)));
    expect(manager.statements).toBe(1);
    for (const [i, connection] of firsts.entries()) {
      const own = sorted([owners[i]!], orderBy);
      expect(ids(connection)).toEqual(own.slice(0, first));
      expect(connection.pageInfo.hasNextPage).toBe(own.length > first);
      expect(await walked(first, (after) => page(owners[i]!, after))).toEqual(own);
    }
  });

  test("of owners with several keys is one list each, also where keys hold commas, none or the same twice", async () => {
    const manager = database.request();
    await database.source.manager.insert(Thing, { id: "thg_comma", ownerKey: "owner 1,owner 2", madeOn: "2026-03-01" });
    const { by } = pages(manager);
    const keys = [["owner 1", "owner 2"], ["owner 1,owner 2"], [], ["owner 2", "owner 2"], ["nobody"]];
    const lists = await Promise.all(
      keys.map((key) => by("ownerKey", key, { page: { first: 100 }, orderBy: "MADE_ASC" })),
    );
    expect(lists.map(ids)).toEqual([
      sorted(["owner 1", "owner 2"], "MADE_ASC"),
      ["thg_comma"],
      [],
      sorted(["owner 2"], "MADE_ASC"),
      [],
    ]);
    expect(await Promise.all(lists.map(({ totalCount }) => totalCount))).toEqual([3, 1, 0, 2, 0]);
    expect(manager.statements).toBe(2);
    await database.source.manager.delete(Thing, { id: "thg_comma" });
  });

  test("counts all its rows, not its page, with one statement for all owners", async () => {
    const manager = database.request();
    const { by } = pages(manager);
    const where = sql`t.made_on <> '2026-03-01'`;
    const lists = await Promise.all(
      owners.map((owner) => by("ownerKey", [owner], { page: { first: 1 }, orderBy: "MADE_ASC", where })),
    );
    const counts = await Promise.all(lists.map(({ totalCount }) => totalCount));
    expect(counts).toEqual(
      owners.map(
        (owner) => things.filter(({ ownerKey, madeOn }) => ownerKey === owner && madeOn !== "2026-03-01").length,
      ),
    );
    expect(manager.statements).toBe(2);
  });

  test("of other filters, orders or sizes asked at the same time are lists of their own", async () => {
    const { by } = pages(database.request());
    const [asc, desc, short, filtered] = await Promise.all([
      by("ownerKey", ["owner 12"], { page: { first: 100 }, orderBy: "MADE_ASC" }),
      by("ownerKey", ["owner 12"], { page: { first: 100 }, orderBy: "MADE_DESC" }),
      by("ownerKey", ["owner 12"], { page: { first: 1 }, orderBy: "MADE_ASC" }),
      by("ownerKey", ["owner 12"], { page: { first: 100 }, orderBy: "MADE_ASC", where: sql`t.id = ${"none"}` }),
    ]);
    expect(ids(asc)).toEqual(ids(desc).reverse());
    expect(ids(short)).toEqual(ids(asc).slice(0, 1));
    expect(ids(filtered)).toEqual([]);
  });

  test("shows and counts only what is seen", async () => {
    const { all: page, by } = pages(database.request(), sql`t.owner_key = ${"owner 3"}`);
    const seen = await page({ page: { first: 100 }, orderBy: "MADE_ASC" });
    expect(ids(seen)).toEqual(sorted(["owner 3"], "MADE_ASC"));
    expect(await seen.totalCount).toBe(3);
    const others = await by("ownerKey", ["owner 4"], { page: { first: 100 }, orderBy: "MADE_ASC" });
    expect([ids(others), await others.totalCount]).toEqual([[], 0]);
  });

  test("goes on behind a cursor whose row is gone", async () => {
    const { all: page } = pages(database.request());
    const before = await page({ page: { first: 3 }, orderBy: "MADE_ASC" });
    const last = before.nodes[2]!;
    await database.source.manager.delete(Thing, { id: last.id });
    const next = await page({ page: { first: 3, after: before.pageInfo.endCursor }, orderBy: "MADE_ASC" });
    expect(ids(next)).toEqual(sorted(undefined, "MADE_ASC").slice(3, 6));
    await database.source.manager.insert(
      Thing,
      things.find(({ id }) => id === last.id)!,
    );
  });

  test.each([
    ["a day that is none", ['"thing".MADE_ASC', "no day", "thg_1"]],
    ["a letter that PostgreSQL has not", ['"thing".MADE_ASC', "2026-03-01", "thg\0"]],
    ["another order", ['"thing".MADE_DESC', "2026-03-01", "thg_1"]],
    ["another list", ['"case".MADE_ASC', "2026-03-01", "thg_1"]],
  ])("refuses a cursor of %s as the client's mistake", async (_, cursor) => {
    const after = Buffer.from(JSON.stringify(cursor)).toString("base64url");
    const { all: page, by } = pages(database.request());
    const refused = { extensions: { code: "BAD_USER_INPUT" } };
    await expect(page({ page: { first: 3, after }, orderBy: "MADE_ASC" })).rejects.toMatchObject(refused);
    const owned = by("ownerKey", ["owner 1"], { page: { first: 3, after }, orderBy: "MADE_ASC" });
    await expect(owned).rejects.toMatchObject(refused);
  });

  test.each([0, 101, -1])("refuses %d rows", async (first) => {
    const { by } = pages(database.request());
    const asked = by("ownerKey", ["owner 1"], { page: { first }, orderBy: "MADE_ASC" });
    await expect(asked).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });
});

describe("pieces of SQL", () => {
  test("are bound, never written into the statement", async () => {
    const { all: page } = pages(database.request());
    const where = sql`t.owner_key = ${"' or true --"}`;
    expect(ids(await page({ page: { first: 1 }, orderBy: "MADE_ASC", where }))).toEqual([]);
  });

  test("hold together, what is not given left out", () => {
    expect(all(undefined, null, false, "").text).toBe("true");
    const both = all(sql`a = ${1}`, false, sql`b = ${2}`);
    expect([both.text, both.values]).toEqual(["a = $1 and b = $2", [1, 2]]);
  });
});
