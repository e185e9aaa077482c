import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareBirthDates } from "../../../../../subgraphs/customer/identity/compare/compare-birth-dates.js";
import { compareIdNumbers } from "../../../../../subgraphs/customer/identity/compare/compare-id-numbers.js";
import { comparePair } from "../../../../../subgraphs/customer/identity/compare/compare-pair.js";
import { comparePlaces, lettersOf } from "../../../../../subgraphs/customer/identity/compare/compare-places.js";
import {
  MOST_RARE,
  OUTCOMES,
  outcomeAt,
  SLOT_COUNT,
} from "../../../../../subgraphs/customer/identity/compare/pattern.js";
import { isSlip, mayBeSlip, slipEnds } from "../../../../../subgraphs/customer/identity/compare/slip.js";
import type { IdNumber } from "../../../../../subgraphs/customer/identity/normalise/id-number.js";
import { normaliseIdNumber } from "../../../../../subgraphs/customer/identity/normalise/id-number.js";
import type { RegistrationFields } from "../../../../../subgraphs/customer/identity/normalise/registration.js";
import { prepare } from "../../../../../subgraphs/customer/identity/prepared.js";
import { idNumber, someone } from "../someone.js";

type Fields = Partial<RegistrationFields>;

/** What the first two of some registrations show beside each other, "mobile same", and the project left out. */
function outcomes(...rows: Fields[]): string[] {
  const { table, rarities } = prepare(rows.map((fields, index) => someone(String(index).padStart(4, "0"), fields)));
  const pattern = comparePair(table, rarities, 0, 1);
  expect(comparePair(table, rarities, 1, 0)).toBe(pattern);
  const shown = Array.from({ length: SLOT_COUNT }, (_, slot) => OUTCOMES[outcomeAt(pattern, slot)]?.name);
  return shown.filter((name): name is string => name !== undefined && !name.startsWith("project"));
}

const own = idNumber("1990-01-31", 123);
const id = (written: string) => normaliseIdNumber(written) as IdNumber;

describe("a slip of the hand", () => {
  test.each([
    ["13800138000", "13800138001", true],
    ["13800138000", "13800183000", true],
    ["13800138000", "13800138000", false],
    ["13800138000", "13800138011", false],
    ["13800138000", "1380013800", false],
    ["13800138000", "83100138000", false],
  ])("is one digit wrong or two neighbours swapped: %s and %s %s", (left, right, is) => {
    expect([isSlip(left, right), isSlip(right, left)]).toEqual([is, is]);
  });

  test("leaves one end whole, by which others are told apart", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(digit, { minLength: 1, maxLength: 14 }), fc.nat(13), digit, fc.boolean(), (...drawn) => {
        const [digits, place, other, isSwap] = drawn;
        const at = place % digits.length;
        const slip = [...digits];
        if (isSwap && at > 0) slip.splice(at - 1, 2, digits[at]!, digits[at - 1]!);
        else slip[at] = other;
        return mayBeSlip(slipEnds(digits.join("")), slipEnds(slip.join("")));
      }),
    );
    expect(mayBeSlip(slipEnds("13800138000"), slipEnds("13911138555"))).toBe(false);
  });
});

describe("two birth dates", () => {
  test.each([
    ["1990-03-12", "1990-03-12", "same"],
    ["1990-03-12", "1990-03-13", "slip"],
    ["1990-03-12", "1990-03-21", "slip"],
    ["1990-03-12", "1980-03-12", "slip"],
    ["1990-03-12", "1990-12-03", "slip"],
    ["1990-03-12", "1990-03-01", "slip"],
    ["1990-03-12", "1990-01-01", "slip"],
    ["1990-03-12", "1990-04-01", "different"],
    ["1990-03-12", "1988-07-25", "different"],
  ])("%s and %s: %s, from either side", (left, right, level) => {
    expect([compareBirthDates(left, right), compareBirthDates(right, left)]).toEqual([level, level]);
  });
});

describe("two id numbers", () => {
  const wrong = own.slice(0, 9) + String((Number(own[9]) + 1) % 10) + own.slice(10);
  const swapped = own.slice(0, 14) + own.charAt(15) + own.charAt(14) + own.slice(16);
  const other = idNumber("1990-01-31", 345);
  test.each([
    ["the same", own, own, "same"],
    ["the same in 15 digits", own, own.slice(0, 6) + own.slice(8, 17), "same"],
    ["one digit wrong", own, wrong, "slip"],
    ["two swapped", own, swapped, "slip"],
    ["two others that are valid", own, other, "different"],
    [
      "another that is not valid, which proves nothing",
      other,
      `${own.slice(0, 17)}${own.endsWith("1") ? 2 : 1}`,
      undefined,
    ],
    ["a document of another kind, which people have as well", own, "E12345678", undefined],
    ["two passports", "E12345678", "E98765432", "different"],
    ["a passport with a digit wrong", "E12345678", "E12345679", "slip"],
  ])("%s: %s and %s", (_, left, right, level) => {
    expect([compareIdNumbers(id(left), id(right)), compareIdNumbers(id(right), id(left))]).toEqual([level, level]);
  });
});

describe("two addresses in free text", () => {
  const street = "6 tullaroop street willaroo st james 4011";
  test.each([
    [street, "willaroo 6 tullaroop street st james 4011", "same"],
    [street, "6 tularop stret wilaro saint james 4011 wa", "near"],
    [street, "6 tullaroop street", "partly"],
    [street, "27 goldfinch circuit canterbury 2776", "different"],
    ["", "", "different"],
  ])("%j and %j: %s", (left, right, level) => {
    expect(comparePlaces(lettersOf(left.split(" ")), lettersOf(right.split(" ")))).toBe(level);
  });
});

describe("two registrations", () => {
  test("that say nothing of the same are not compared: what is missing says nothing", () => {
    expect(outcomes({ name: "王伟", mobile: "13800138000" }, { wechat: "wx_abc123", email: "a@b.cn" })).toEqual([]);
    expect(outcomes({ name: "王伟" }, { name: "业主" })).toEqual([]);
    expect(outcomes({ name: "王伟" }, { name: "John Smith" })).toEqual([]);
  });

  test.each<[Fields, Fields, string[]]>([
    [{ name: "王伟" }, { name: "王先生" }, ["surname same"]],
    [{ name: "王伟" }, { name: "王 偉" }, ["name same"]],
    [{ idNumber: own }, { idNumber: own }, ["idNumber same"]],
    [{ idNumber: own }, { birthDate: "1990-01-31", gender: "M" }, ["birthDate same", "gender same"]],
    [{ idNumber: own }, { birthDate: "1991-01-31", gender: "F" }, ["birthDate slip", "gender different"]],
    [{ email: "a@b.cn" }, { email: "A@B.CN" }, ["email same"]],
    [{ email: "wang@b.cn" }, { email: "wnag@b.cn" }, ["email slip"]],
    [{ wechat: "wx_abc123" }, { wechat: "wx_xyz789" }, ["wechat different"]],
    [{ address: "3栋2单元1501" }, { address: "三号楼二单元1501" }, ["room same"]],
    [{ address: "3栋2单元1501" }, { address: "3幢1501" }, ["room near"]],
    [{ address: "3栋2单元1501" }, { address: "3栋2单元1502" }, ["room different"]],
    [{ address: "3栋2单元1501" }, { address: "4栋2单元1501" }, ["room different"]],
    [{ address: "3栋2单元1501" }, { address: "3-2-1501", projectCode: "SH-01" }, ["room elsewhere"]],
    [{ address: "DL-01 3-2-1501" }, { address: "SH-01 3-2-1501" }, ["room different"]],
    [{ address: "3栋2单元1501" }, { address: "人民路23号" }, []],
    [{ mobile: "13800138000" }, { mobile: "+86 138 0013 8000" }, ["mobile same"]],
    [{ mobile: "13800138000" }, { mobile: "13800138001" }, ["mobile slip"]],
    [{ company: "东软集团" }, { company: "其他公司" }, ["company different"]],
  ])("%j and %j: %j, from either side", (left, right, expected) => {
    // Named so that both have a project which others know.
    expect(outcomes(left, right, { projectCode: "SH-01" })).toEqual(expected);
  });

  test("that share a mobile with others under three names agree in a shared one, however the names are written", () => {
    const mobile = "13800138000";
    const [one, other, third] = ["王伟", "李娜", "张强"].map((name) => ({ name, mobile }));
    expect(outcomes(one!, { mobile }, other!)).toContain("mobile same");
    expect(outcomes(one!, { mobile }, other!, { name: "王偉", mobile }, { name: "王先生", mobile })).toContain(
      "mobile same",
    );
    expect(outcomes(one!, { mobile }, other!, third!)).toContain("mobile shared");
  });

  test("have another number for less reason within two years than after: numbers are given back, and to others", () => {
    const on = (mobile: string, registeredAt: string) => ({ mobile, registeredAt });
    const first = on("13800138000", "2020-01-01");
    expect(outcomes(first, on("13912345678", "2021-12-30"))).toEqual(["mobile changed"]);
    expect(outcomes(first, on("13912345678", "2022-01-02"))).toEqual(["mobile changed-later"]);
  });

  test("have the same number for less reason after two years than within: it may have been given to another", () => {
    const on = (registeredAt?: string) => ({ mobile: "13800138000", ...(registeredAt && { registeredAt }) });
    expect(outcomes(on("2020-01-01"), on("2021-12-30"))).toEqual(["mobile same"]);
    expect(outcomes(on("2020-01-01"), on("2022-01-02"))).toEqual(["mobile same-later"]);
    expect(outcomes(on("2020-01-01"), on())).toEqual(["mobile same"]);
  });

  test("have an employer of few, or of many", () => {
    const few = { company: "东软集团" };
    const others = Array.from({ length: 400 }, () => ({}));
    expect(outcomes(few, few, ...others)).toEqual(["company rare"]);
    expect(outcomes(few, few, few, few, few, ...others)).toEqual(["company common"]);
  });
});

describe("a name that two registrations agree in", () => {
  /** How rare it is, in bits, among people with these names, each with a mobile of their own. */
  const rarityOf = (name: string, names: readonly string[]) => {
    const rows = [name, name, ...names].map((written, index) =>
      someone(String(index).padStart(4, "0"), { name: written, mobile: String(13800000000 + Math.max(1, index)) }),
    );
    const { table, rarities } = prepare(rows);
    return comparePair(table, rarities, 0, 1) & MOST_RARE;
  };
  const people = (many: number, ...names: string[]) =>
    names.flatMap((name) => Array.from({ length: many }, () => name));

  test("is told rare or common by the registrations themselves: 张伟 proves little, 鲜于璟 much", () => {
    const others = [...people(40, "张伟", "王伟", "李娜", "张敏", "刘洋"), "鲜于璟"];
    expect(rarityOf("张伟", others)).toBeLessThanOrEqual(5);
    expect(rarityOf("鲜于璟", others)).toBeGreaterThanOrEqual(rarityOf("张伟", others) + 10);
  });

  test("is common though its parts are rare, when the whole of it is seen again and again", () => {
    const crowd = people(30, "赵甲", "钱乙", "孙丙", "周丁", "吴戊", "郑己", "冯庚", "陈辛");
    const [once, often] = [rarityOf("欧阳璟", crowd), rarityOf("欧阳璟", [...crowd, ...people(30, "欧阳璟")])];
    expect(often).toBeLessThanOrEqual(4);
    expect(once).toBeGreaterThanOrEqual(often + 6);
    // 赵 and 乙 are everywhere, 赵乙 nowhere else; 赵甲 is one name of eight.
    expect(rarityOf("赵乙", crowd)).toBeGreaterThan(rarityOf("赵甲", crowd));
  });
});

test("whatever two registrations say, they show the same from either side", () => {
  const any = fc.record(
    {
      name: fc.constantFrom("王伟", "王先生", "Wei Wang", "John Smith", "张文波", "张波", "业主"),
      idNumber: fc.constantFrom(own, own.slice(0, 17), "E12345678", idNumber("1990-01-31", 345)),
      birthDate: fc.constantFrom("1990-01-31", "1990-01-13", "1970-05-05"),
      mobile: fc.constantFrom("13800138000", "13800138001", "13912345678"),
      address: fc.constantFrom("3-2-1501", "3-1501", "DL-01 3-2-1501", "人民路23号", "6 tullaroop street"),
      company: fc.constantFrom("东软", "华信"),
      registeredAt: fc.constantFrom("2016-01-01", "2024-01-01"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(any, any, (left, right) => {
      outcomes(left, right);
    }),
    { numRuns: 60 },
  );
});
