import { sources, textOf } from "./files-of.js";

/** The value below which this share of the sorted numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers[Math.floor(numbers.length * share)] ?? 0;
}

describe("the sources", () => {
  const lengths = sources()
    .map((path) => textOf(path).trimEnd().split("\n").length)
    .sort((a, b) => a - b);

  it("are short: the median file has at most 60 lines, nine in ten have at most 120, none has more than 200", () => {
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(60);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(120);
    expect(lengths.at(-1)).toBeLessThanOrEqual(200);
  });
});
