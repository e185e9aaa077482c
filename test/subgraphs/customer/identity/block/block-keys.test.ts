import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { blockKeys } from "../../../../../subgraphs/customer/identity/block/block-keys.js";
import { skeletonOf } from "../../../../../subgraphs/customer/identity/block/skeleton.js";
import type { RegistrationFields } from "../../../../../subgraphs/customer/identity/normalise/registration.js";
import { idNumber, someone } from "../someone.js";

type Fields = Partial<RegistrationFields>;

const keys = (fields: Fields) => blockKeys(someone("r1", fields));
const kinds = (fields: Fields) => [...new Set(keys(fields).map((key) => key.charAt(0)))].sort().join("");
/** The kinds of key that two registrations share. */
const shared = (left: Fields, right: Fields) => {
  const others = new Set(keys(right));
  return [...new Set(keys(left).flatMap((key) => (others.has(key) ? [key.charAt(0)] : [])))].sort().join("");
};

describe("the keys of a registration", () => {
  test.each<[Fields, string]>([
    [{}, ""],
    [{ name: "业主" }, ""],
    [{ name: "王先生" }, ""],
    [{ name: "王伟" }, "gn"],
    [{ mobile: "13800138000" }, "m"],
    [{ name: "王先生", mobile: "13800138000" }, "flm"],
    [{ birthDate: "1990-01-31" }, ""],
    [{ name: "王先生", birthDate: "1990-01-31" }, "d"],
    [{ address: "3-2-1501" }, "h"],
    [{ name: "王先生", address: "3-2-1501" }, "ah"],
    [{ idNumber: idNumber("1990-01-31", 1) }, "ipqr"],
    [{ idNumber: "E12345678" }, "i"],
    [{ email: "a@b.cn", wechat: "wx_abc123" }, "ew"],
    [{ address: "tullaroop street willaroo" }, "t"],
  ])("leave out what would need a missing field: %j has %j", (fields, expected) => {
    expect(kinds(fields)).toBe(expected);
  });

  test("are there once each", () => {
    const all = keys({ name: "Wei Wang", mobile: "13800138000", birthDate: "1990-01-31", address: "a b 1 1 1 1" });
    expect(new Set(all).size).toBe(all.length);
  });

  test.each<[string, Fields, Fields, string]>([
    ["a name in pinyin", { name: "王小明" }, { name: "Xiaoming Wang" }, "gn"],
    ["a homophone", { name: "章佳怡" }, { name: "张嘉仪" }, "gn"],
    ["a sound of a dialect", { name: "李宁" }, { name: "李林" }, "gn"],
    ["the order of a Western name", { name: "John Smith" }, { name: "Smith John" }, "gn"],
    ["the spelling of a Western name", { name: "Jon Smyth" }, { name: "John Smith" }, "gn"],
    [
      "a title, with a mobile",
      { name: "王先生", mobile: "13800138000" },
      { name: "王伟", mobile: "13800138000" },
      "flm",
    ],
    ["an id number of 15 digits", { idNumber: "11010519491231002X" }, { idNumber: "110105491231002" }, "ipqr"],
    ["the end of a mobile", { name: "王伟", mobile: "13800138000" }, { name: "王先生", mobile: "13800138009" }, "f"],
    ["the middle of a mobile", { name: "王伟", mobile: "13812345678" }, { name: "王先生", mobile: "13812435678" }, "f"],
    [
      "the beginning of a mobile",
      { name: "王伟", mobile: "13800138000" },
      { name: "王先生", mobile: "13900138000" },
      "l",
    ],
    [
      "another project, with a room",
      { name: "王芳", address: "3-2-1501" },
      { name: "王先生", address: "3栋2单元1501", projectCode: "SH-01" },
      "a",
    ],
    ["another project, with a name", { name: "王小明" }, { name: "王小明", projectCode: "SH-01" }, "g"],
    [
      "a given name, with a birth date",
      { name: "王小明", birthDate: "1990-01-31" },
      { name: "李小明", birthDate: "1990-01-31" },
      "d",
    ],
    [
      "words left out of an address",
      { address: "6 tullaroop street willaroo 4011" },
      { address: "tullaroop street 4011" },
      "t",
    ],
    ["nothing but a common surname", { name: "王先生" }, { name: "王女士" }, ""],
  ])("find each other in spite of %s", (_, left, right, expected) => {
    expect(shared(left, right)).toBe(expected);
  });
});

test.each([
  ["smith", "smyth"],
  ["philip", "filip"],
  ["meier", "mayer"],
  ["catherine", "catrine"],
  ["jackson", "jakson"],
])("the skeleton of a Western word stays when its spelling varies: %s and %s", (one, other) => {
  expect(skeletonOf(one)).toBe(skeletonOf(other));
});

describe("no true pair is missed", () => {
  const digits = (text: string) => fc.nat(text.length - 1).map((place) => ({ text, place }));
  /** One digit wrong, or two neighbours swapped. */
  const slipOf = (text: string, from: number) =>
    fc.tuple(digits(text.slice(from)), fc.nat(9), fc.boolean()).map(([{ place }, digit, isSwap]) => {
      const at = from + place;
      if (!isSwap || at + 1 >= text.length) return text.slice(0, at) + digit + text.slice(at + 1);
      return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    });
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const document = fc
    .tuple(
      fc.integer({ min: 1950, max: 2005 }),
      fc.integer({ min: 10, max: 12 }),
      fc.integer({ min: 10, max: 28 }),
      fc.nat(999),
    )
    .map(([year, month, day, sequence]) => idNumber(`${year}-${month}-${day}`, sequence));
  const runs = { numRuns: 400 };

  test("that differs by one slip in an id number, wherever it is", () => {
    fc.assert(
      fc.property(
        document.chain((number) => fc.tuple(fc.constant(number), slipOf(number, 0))),
        ([number, slip]) => {
          expect(shared({ idNumber: number }, { idNumber: slip })).not.toBe("");
        },
      ),
      runs,
    );
  });

  test("that differs by a slip with which an id number would do as a company's code", () => {
    expect(shared({ idNumber: "210202199512170024" }, { idNumber: "910202199512170024" })).toBe("q");
  });

  test("that differs by one slip in a mobile, with a surname however it is written", () => {
    const surname = fc.constantFrom(
      ["王先生", "王伟"],
      ["章女士", "张敏"],
      ["Wei Zhang", "張偉"],
      ["欧阳娜", "Nana Ouyang"],
    );
    fc.assert(
      fc.property(
        surname,
        mobile.chain((number) => fc.tuple(fc.constant(number), slipOf(number, 2))),
        ([one, other], [number, slip]) => {
          expect(shared({ name: one, mobile: number }, { name: other, mobile: slip })).not.toBe("");
        },
      ),
      runs,
    );
  });

  test("that agrees in one exact identifier, whatever else differs", () => {
    const rest = fc.record({
      name: fc.constantFrom("王伟", "李先生", "John Smith", "业主"),
      address: fc.constantFrom("3-2-1501", "人民路", ""),
    });
    const exact = fc.oneof(
      mobile.map((number) => ({ mobile: number })),
      document.map((number) => ({ idNumber: number })),
      fc.stringMatching(/^[a-z]\w{5,9}$/).map((wechat) => ({ wechat })),
      fc.stringMatching(/^[a-z]{3,9}$/).map((user) => ({ email: `${user}@b.cn` })),
    );
    fc.assert(
      fc.property(exact, rest, rest, (same, left, right) => {
        expect(shared({ ...left, ...same }, { ...right, ...same, projectCode: "SH-01" })).not.toBe("");
      }),
      runs,
    );
  });
});
