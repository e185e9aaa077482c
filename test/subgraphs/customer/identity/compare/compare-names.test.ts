import { describe, expect, test } from "@jest/globals";
import { compareNames } from "../../../../../subgraphs/customer/identity/compare/compare-names.js";
import { compareSurnames } from "../../../../../subgraphs/customer/identity/compare/compare-surnames.js";
import { editDistance } from "../../../../../subgraphs/customer/identity/compare/edit-distance.js";
import { nameFeatures } from "../../../../../subgraphs/customer/identity/compare/name-features.js";
import { nearSound } from "../../../../../subgraphs/customer/identity/compare/near-sound.js";
import { tableOf } from "../../../../../subgraphs/customer/identity/compare/table.js";
import { normaliseName, type PersonName } from "../../../../../subgraphs/customer/identity/normalise/name.js";
import { someone } from "../someone.js";

const features = (written: string) =>
  nameFeatures(normaliseName(written) as Exclude<PersonName, { kind: "placeholder" }>);

describe("two names", () => {
  test.each([
    ["王伟", "王伟", "same"],
    ["劉偉", "刘伟", "same"],
    ["王伟先生", "王 伟", "same"],
    ["Wang Xiaoming", "Xiaoming Wang", "same"],
    ["张伟", "章伟", "sounds"],
    ["陈佳怡", "陈嘉仪", "sounds"],
    ["王小明", "Xiaoming Wang", "sounds"],
    ["王小明", "Wang Xiao Ming", "sounds"],
    ["王伟", "Wei Wang", "sounds"],
    ["吕布", "Lyu Bu", "sounds"],
    ["曾伟", "Zeng Wei", "sounds"],
    ["Wei Wang", "Wang Wei", "sounds"],
    ["李宁", "李林", "near"],
    ["陈思涵", "陈诗涵", "near"],
    ["黎娜", "李兰", "surname"],
    ["张文波", "张文强", "character"],
    ["张文波", "张波文", "character"],
    ["张文波", "张波", "longer"],
    ["张文波", "张建国", "surname"],
    ["张伟", "张强", "surname"],
    ["张文波", "李文波", "given"],
    ["张伟", "李强", "different"],
    ["张文波", "李波", "different"],
    ["欧阳娜", "欧娜", "given"],
    ["王小明", "Lisa Wang", "surname"],
    ["John Smith", "Smith John", "sounds"],
    ["John Smith", "Jon Smyth", "near"],
    ["Johnathan Smith", "Jonathan Smiht", "near"],
    ["J Smith", "John Smith", "near"],
    ["John Fitzgerald Smith", "John Smith", "longer"],
    ["John Smith", "Peter Smith", "surname"],
    ["John Smith", "John Brown", "given"],
    ["John Smith", "Peter Brown", "different"],
    ["王伟", "John Smith", undefined],
  ])("%s and %s: %s, from either side", (left, right, level) => {
    const { names } = tableOf([left, right].map((name, index) => someone(String(index), { name })));
    const [one, other] = [names.of[0]!, names.of[1]!];
    expect([compareNames(names, one, other), compareNames(names, other, one)]).toEqual([level, level]);
  });
});

describe("a surname alone", () => {
  test.each([
    ["王先生", "王伟", "same"],
    ["王先生", "王女士", "same"],
    ["欧阳先生", "欧阳娜", "same"],
    ["章先生", "张伟", "near"],
    ["沈先生", "Shen Wei", "near"],
    ["曾先生", "Zeng Wei", "near"],
    ["王先生", "李伟", "different"],
    ["Mr Smith", "John Smith", "same"],
    ["Mr John", "John Smith", "near"],
    ["Mr Smith", "Peter Brown", "different"],
    ["王先生", "John Smith", undefined],
  ])("beside a name: %s and %s are %s, from either side", (left, right, level) => {
    expect(compareSurnames(features(left), features(right))).toBe(level);
    expect(compareSurnames(features(right), features(left))).toBe(level);
  });
});

test.each([
  ["zhang", "zan"],
  ["shi", "si"],
  ["cheng", "cen"],
  ["ning", "lin"],
  ["nv", "lv"],
  ["er", "er"],
  ["wang", "wan"],
])("speakers of dialects do not tell %s from %s", (one, other) => {
  expect(nearSound(one)).toBe(nearSound(other));
});

test.each([
  ["smith", "smith", 2, 0],
  ["smith", "smyth", 2, 1],
  ["smith", "smiht", 2, 1],
  ["smith", "smit", 2, 1],
  ["smith", "brown", 2, 3],
  ["a", "abcd", 2, 3],
  ["", "ab", 2, 2],
])("letters are counted from %j to %j up to %d: %d", (left, right, limit, distance) => {
  expect(editDistance(left, right, limit)).toBe(distance);
  expect(editDistance(right, left, limit)).toBe(distance);
});
