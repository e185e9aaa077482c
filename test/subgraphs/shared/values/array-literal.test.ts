import { arrayLiteral } from "../../../../subgraphs/shared/values/array-literal.js";
import { openThings, type OpenThings } from "../things.js";

let database: OpenThings;
beforeAll(async () => {
  database = await openThings();
});
afterAll(() => database.close());

const strange = [
  "",
  " ",
  ",",
  "a,b",
  "{",
  "}",
  "{*}",
  '"',
  "\\",
  '\\"',
  "null",
  "NULL",
  "屋",
  "\n",
  "cus_1,cus_2",
  "'",
  "a_b ",
  "cus_1\n",
];

describe("an array of texts", () => {
  test.each([
    [[], "{}"],
    [["cus_01hx0000000000000000000000", "cus_2"], "{cus_01hx0000000000000000000000,cus_2}"],
    [["DL-01", "DL-02"], '{"DL-01","DL-02"}'],
    [["null", "a,b"], '{"null","a,b"}'],
  ])("of %j is written as %s", (texts, literal) => {
    expect(arrayLiteral(texts)).toBe(literal);
  });

  test("is read by PostgreSQL as it was, whatever is in it", async () => {
    const [row] = await database.source.query<{ texts: string[] }[]>("select $1::text[] as texts", [
      arrayLiteral(strange),
    ]);
    expect(row?.texts).toEqual(strange);
  });

  test("may hold arrays", async () => {
    const lists = [["cus_1", "cus_2"], strange, []];
    const [row] = await database.source.query<{ lists: string[][] }[]>(
      "select array(select to_jsonb(list::text[]) from unnest($1::text[]) as l(list)) as lists",
      [arrayLiteral(lists.map((list) => arrayLiteral(list)))],
    );
    expect(row?.lists).toEqual(lists);
  });
});
