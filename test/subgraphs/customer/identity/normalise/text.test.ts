import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanText } from "../../../../../subgraphs/customer/identity/normalise/text.js";

test.each([
  [undefined, undefined],
  ["", undefined],
  [" \u200b ", undefined],
  ["王伟", "王伟"],
  ["王 伟 3-2-1501", "王 伟 3-2-1501"],
  [" 王\u3000伟  ", "王 伟"],
  ["王\u200b伟", "王伟"],
  ["ＷＡＮＧ　１３８", "WANG 138"],
  ["\u202e王伟", undefined],
])("%j is read as %j", (written, meant) => {
  expect(cleanText(written)).toBe(meant);
});

test("plain Chinese is what it would be if it were cleaned", () => {
  const character = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(" ", "a", "-", "\u3000", "１", "\u200b", "〇"),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join("");
      const cleaned = text.normalize("NFKC").replaceAll("\u200b", "").replace(/\s+/gu, " ").trim();
      expect(cleanText(text)).toBe(cleaned === "" ? undefined : cleaned);
    }),
  );
});
