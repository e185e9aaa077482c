import "reflect-metadata";
import { Connection, pageFrom, type Placed, pageSize, readCursor } from "../../../subgraphs/shared/connection.js";

const placed: Placed<{ id: string }>[] = ["a", "b"].map((id) => ({ row: { id }, place: `at ${id}`, id }));

function connection(rows = placed): Connection<{ id: string }> {
  let counted = 0;
  const count = () => Promise.resolve((counted += 1));
  return new Connection(rows, { hasNext: true, hasPrevious: false, order: "thing.NAME_ASC", count });
}

const refused = expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }) as Error;

describe("a page", () => {
  test("shows its rows twice over, plain and each with its cursor", () => {
    const page = connection();
    expect(page.nodes).toEqual([{ id: "a" }, { id: "b" }]);
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    const cursors = page.edges.map(({ cursor }) => cursor);
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: cursors[0],
      endCursor: cursors[1],
    });
    expect(cursors.map((cursor) => readCursor(cursor, "thing.NAME_ASC"))).toEqual([
      { place: "at a", id: "a" },
      { place: "at b", id: "b" },
    ]);
  });

  test("without rows has no cursors", () => {
    expect(connection([]).pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  });

  test("is counted only when it is asked", async () => {
    const page = connection();
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(await page.totalCount).toBe(1);
  });

  test("has cursors that survive any letter", () => {
    const strange = { row: { id: "x" }, place: '屋"\u2028𠮷\\', id: "x" };
    const { cursor } = connection([strange]).edges[0]!;
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, "thing.NAME_ASC")).toEqual({ place: strange.place, id: "x" });
  });
});

describe("a page from rows", () => {
  const rows = ["a", "b", "c"].map((id) => ({ id, __place: `at ${id}` }));
  const of = (size: number, after?: string) =>
    pageFrom(rows, size, ({ id }) => ({ id: id as string }), { after, order: "x", count: () => Promise.resolve(3) });

  test("leaves out the row that only says that others follow", () => {
    const page = of(2);
    expect(page.nodes).toEqual([{ id: "a" }, { id: "b" }]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(readCursor(page.edges[1]!.cursor, "x")).toEqual({ place: "at b", id: "b" });
  });

  test("has no cursors when the places of its rows were not read, and says so when it is asked for one", () => {
    const page = pageFrom([{ id: "a" }], 1, (row) => row, { order: "x", count: () => Promise.resolve(1) });
    expect(page.nodes).toEqual([{ id: "a" }]);
    expect([page.edges[0]!.node, page.pageInfo.hasNextPage]).toEqual([{ id: "a" }, false]);
    for (const cursor of [() => page.edges[0]!.cursor, () => page.pageInfo.startCursor, () => page.pageInfo.endCursor])
      expect(cursor).toThrow("nobody asked for cursors");
  });

  test("is the last one when no more came", () => {
    expect(of(3).nodes).toHaveLength(3);
    expect(of(3, "cursor").pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});

describe("a cursor", () => {
  const of = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

  test.each([
    ["nobody's making", "nonsense"],
    ["nothing", ""],
    ["no list", of("thing.NAME_ASC")],
    ["null", of(null)],
    ["a number", of(7)],
    ["an object", of({ 0: "thing.NAME_ASC", 1: "x", 2: "y" })],
    ["another list", of(["other.NAME_ASC", "x", "y"])],
    ["another order", of(["thing.NAME_DESC", "x", "y"])],
    ["no place", of(["thing.NAME_ASC", null, "y"])],
    ["a place that is an object", of(["thing.NAME_ASC", { toString: "x" }, "y"])],
    ["no id", of(["thing.NAME_ASC", "x"])],
    ["an id that is a list", of(["thing.NAME_ASC", "x", ["y"]])],
  ])("of %s is refused", (_, cursor) => {
    expect(() => readCursor(cursor, "thing.NAME_ASC")).toThrow(refused);
  });
});

describe("the size of a page", () => {
  test.each([1, 20, 100])("may be %d", (first) => {
    expect(pageSize({ first })).toBe(first);
  });

  test.each([0, -1, 101, 1.5, NaN, Infinity])("may not be %d", (first) => {
    expect(() => pageSize({ first })).toThrow(refused);
    expect(() => pageSize({ first })).toThrow(`\`first\` must be a whole number from 1 to 100, and was ${first}.`);
  });
});
