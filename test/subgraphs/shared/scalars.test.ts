import "reflect-metadata";
import { validateSync } from "class-validator";
import { DateTime, Fen, LocalDate, newId, TextOf } from "../../../subgraphs/shared/scalars.js";

class Note {
  @TextOf(3)
  text: unknown;

  constructor(text: unknown) {
    this.text = text;
  }
}

const refusal = (text: unknown): string | undefined => validateSync(new Note(text))[0]?.constraints?.["textOf"];

describe("a text", () => {
  test.each(["a", "abc", " a ", "𠮷𠮷𠮷", "屋"])("of 1 to 3 characters may be %j", (text) => {
    expect(refusal(text)).toBeUndefined();
  });

  test.each([
    ["", 0],
    ["  ", 2],
    ["\u3000", 1],
    ["abcd", 4],
    ["𠮷𠮷𠮷𠮷", 4],
    ["a\0", 2],
    [undefined, 0],
    [7, 0],
    [["a"], 0],
  ])("is not %j", (text, came) => {
    expect(refusal(text)).toBe(`text needs 1 to 3 characters, not only spaces and none of code zero; ${came} came.`);
  });
});

describe("an id", () => {
  test("carries its prefix, and later ones sort behind earlier ones", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      ids.push(newId("cas"));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    for (const id of ids) expect(id).toMatch(/^cas_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe("values of the graph", () => {
  test.each([
    [Fen, 0],
    [Fen, -5],
    [Fen, Number.MAX_SAFE_INTEGER],
    [LocalDate, "2024-02-29"],
    [DateTime, "2026-03-01T09:00:00+08:00"],
  ])("%s takes %j", (scalar, value) => {
    expect(() => scalar.parseValue(value)).not.toThrow();
  });

  test.each([
    [Fen, 0.5],
    [Fen, 2 ** 53],
    [Fen, "five"],
    [LocalDate, "2026-02-29"],
    [LocalDate, "2026-3-1"],
    [LocalDate, "2026-03-01T00:00:00Z"],
    [DateTime, "2026-03-01"],
    [DateTime, "2026-03-01T25:00:00Z"],
  ])("%s refuses %j", (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow();
  });

  test.each([Fen, LocalDate, DateTime])("%s says what it is and where that is written", (scalar) => {
    expect(scalar.description).toMatch(/\(.+\)\.$/);
    expect(scalar.specifiedByURL).toMatch(/^https:/);
  });
});
