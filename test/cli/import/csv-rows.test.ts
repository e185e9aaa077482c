import { Readable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { type CsvRow, csvRows } from "../../../cli/import/csv-rows.js";
import { ImportRefused } from "../../../cli/import/import-refused.js";

/** All rows of a text that comes in the given pieces. */
async function rowsOf(...pieces: string[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const some of csvRows(Readable.from(pieces))) rows.push(...some);
  return rows;
}

const cells = async (...pieces: string[]) => (await rowsOf(...pieces)).map((row) => row.cells);

describe("rows of CSV", () => {
  test.each([
    [
      "plain",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "without a last line end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with Windows' line ends",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with an old Mac's line ends",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with mixed line ends",
      "a,b\r\n1,2\n3,4\r\n",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "quoted",
      '"a","b"\n"1, 2","say ""hi"""\n',
      [
        ["a", "b"],
        ["1, 2", 'say "hi"'],
      ],
    ],
    ["quoted over lines", 'a\n"1\n2\r\n3"\n4\n', [["a"], ["1\n2\r\n3"], ["4"]]],
    [
      "with a quote inside",
      'a,b\n王"伟,x\n',
      [
        ["a", "b"],
        ['王"伟', "x"],
      ],
    ],
    [
      "with empty lines",
      "a,b\n\n1,2\n\n\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["with too few and too many cells", "a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]],
    ["empty", "", []],
  ])("%s", async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });

  test("know the line on which they begin, whatever came before them", async () => {
    const text = 'a,b\n"1\n2",3\n\n"x\r\ny\rz",4\n5,6\n';
    expect((await rowsOf(text)).map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, "a"],
      [2, "1\n2"],
      [5, "x\r\ny\rz"],
      [8, "5"],
    ]);
  });

  test("do not depend on where the text is cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "王", ",", '"', "\n", "\r", " ", "'"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.nat(60), { maxLength: 5 }),
        fc.constantFrom("\n" as const, "\r\n" as const),
        async (rows, cuts, end) => {
          const text = stringify(rows, { record_delimiter: end, quoted: true });
          const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
          expect(await cells(...pieces)).toEqual(rows);
        },
      ),
    );
  });

  test.each([
    ["a quote that is never closed", 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ["a row larger than a mebibyte", `a,b\n1,2\n3,${"x".repeat(1024 * 1024 + 1)}\n5,6\n`, 3],
  ])("before %s are there, and it is refused with its line", async (_, text, line) => {
    const seen: CsvRow[] = [];
    const reading = (async () => {
      for await (const some of csvRows(Readable.from([text]))) seen.push(...some);
    })();
    await expect(reading).rejects.toThrow(ImportRefused);
    await expect(reading).rejects.toThrow(`Line ${line}: `);
    expect(seen.map(({ cells: [first] }) => first)).toEqual(["a", "1"]);
  });
});
