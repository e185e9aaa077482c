import "reflect-metadata";
import { validateSync } from "class-validator";
import { TextOf } from "../../../../subgraphs/shared/inputs/text-of.js";

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
