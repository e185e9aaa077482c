import { describe, expect, test } from "@jest/globals";
import { normaliseAddress } from "../../../../../subgraphs/customer/identity/normalise/address.js";
import { readChineseNumbers } from "../../../../../subgraphs/customer/identity/normalise/chinese-number.js";

describe("the address of a room", () => {
  test.each([
    "3栋2单元1501室",
    "3-2-1501",
    "三号楼二单元1501",
    "3#-2-1501",
    "3#2-1501",
    "3幢二单元1501室",
    "3幢2门1501",
    "3号楼2门1501户",
    "03栋02单元1501",
    "3/2/1501",
    "３栋２单元１５０１室",
    "3栋2單元1501",
    "三栋二单元一五零一室",
    "三棟二單元一千五百零一室",
    "3栋2单元15层1501",
    "2期3栋2单元1501",
    "人民路23号3栋2单元1501",
    " 3 栋 2 单元 1501 室 ",
    "3栋2单元1501（业主）",
  ])("is building, unit and room however it is written: %s", (written) => {
    expect(normaliseAddress(written)).toEqual({ kind: "room", building: "3", unit: "2", room: "1501" });
  });

  test.each([
    ["3幢1501", { building: "3", room: "1501" }],
    ["3-1501", { building: "3", room: "1501" }],
    ["A座1501", { building: "A", room: "1501" }],
    ["a座1501", { building: "A", room: "1501" }],
    ["甲座2单元101", { building: "甲", unit: "2", room: "101" }],
    ["二十五号楼一单元302", { building: "25", unit: "1", room: "302" }],
    ["12栋1单元2203A", { building: "12", unit: "1", room: "2203A" }],
  ])("need not have a unit, nor a number: %s", (written, room) => {
    expect(normaliseAddress(written)).toEqual({ kind: "room", ...room });
  });

  test.each(["DL-01 3-2-1501", "dl-01 3栋2单元1501", "DL-01-3-2-1501", "3栋2单元1501（DL-01）"])(
    "names its project by its code: %s",
    (written) => {
      expect(normaliseAddress(written)).toMatchObject({ kind: "room", project: "DL-01", building: "3", room: "1501" });
    },
  );
});

describe("any other address", () => {
  test("is two neighbouring characters at a time in Chinese, and words in other languages", () => {
    expect(normaliseAddress("大連市中山路")).toEqual({ kind: "text", words: ["大连", "连市", "市中", "中山", "山路"] });
    expect(normaliseAddress("6 Tullaroop Street, Willaroo")).toEqual({
      kind: "text",
      words: ["6", "tullaroop", "street", "willaroo"],
    });
  });

  test.each(["1-2-3", "B座", "12号", "3栋2单元地下室", "0411-84701234"])("is not taken for a room: %s", (written) => {
    expect(normaliseAddress(written)).toMatchObject({ kind: "text" });
  });

  test.each([undefined, "", " \u200b", "，。"])("is none when nothing is said: %j", (written) => {
    expect(normaliseAddress(written)).toBeUndefined();
  });
});

test.each([
  ["二十五号楼", "25号楼"],
  ["一五〇一", "1501"],
  ["一千五百零二", "1502"],
  ["十", "10"],
  ["壹佰贰拾叁", "123"],
  ["没有数", "没有数"],
])("Chinese numerals become digits: %s is %s", (written, read) => {
  expect(readChineseNumbers(written)).toBe(read);
});
