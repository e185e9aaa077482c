import { Writable } from "node:stream";
import { describe, expect, jest, test } from "@jest/globals";
import { showProgress } from "../../../cli/import/show-progress.js";

const counts = { added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: 0 };
const at = (read: number, bytes: number) => ({ ...counts, read, bytes, totalBytes: 1000 });

/** A stream that remembers what was written to it, as if it were a terminal or not. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  let text = "";
  const writable = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return {
    stream: Object.assign(writable, { isTTY, columns: 120, cursorTo: () => true }) as unknown as NodeJS.WriteStream,
    written: () => text,
  };
}

describe("the progress of an import", () => {
  test("is a bar on a terminal, which ends with the import", () => {
    const { stream: terminal, written } = stream(true);
    const progress = showProgress("r.csv", terminal);
    progress.reading(at(250, 500));
    progress.matching(49_999);
    progress.matching(50_000);
    progress.update(at(0, 0));
    progress.update(at(500, 1000));
    progress.end();
    progress.end();
    expect(written()).toContain("r.csv reading [");
    expect(written()).toContain("50 % | 250 rows");
    expect(written()).not.toContain("49,999");
    expect(written()).toContain("r.csv: 50,000 rows, finding out whose they are\n");
    expect(written()).toContain("r.csv storing [");
    expect(written()).toContain("100 % | 500 rows");
  });

  test("is a line every five seconds elsewhere", () => {
    const clock = jest.spyOn(performance, "now");
    const { stream: file, written } = stream(false);
    clock.mockReturnValue(0);
    const progress = showProgress("r.csv", file);
    for (const [second, read] of [
      [1, 10],
      [6, 20_000],
      [7, 30_000],
      [12, 40_000],
    ] as const) {
      clock.mockReturnValue(second * 1000);
      progress.update(at(read, read / 50));
      progress.reading(at(read, read / 50));
    }
    clock.mockReturnValue(18_000);
    progress.reading(at(50_000, 1000));
    progress.matching(50_000);
    progress.end();
    clock.mockRestore();
    expect(written()).toBe(
      [
        ...[
          "r.csv: storing, 20,000 rows, 40 %",
          "r.csv: storing, 40,000 rows, 80 %",
          "r.csv: reading, 50,000 rows, 100 %",
        ],
        ...["r.csv: 50,000 rows, finding out whose they are", ""],
      ].join("\n"),
    );
  });
});
