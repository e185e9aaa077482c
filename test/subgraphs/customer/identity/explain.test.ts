import { describe, expect, test } from "@jest/globals";
import { priorModel } from "../../../../subgraphs/customer/actions/prior-model.js";
import { comparePair } from "../../../../subgraphs/customer/identity/compare/compare-pair.js";
import { explain } from "../../../../subgraphs/customer/identity/explain.js";
import type { RegistrationFields } from "../../../../subgraphs/customer/identity/normalise/registration.js";
import { prepare } from "../../../../subgraphs/customer/identity/prepared.js";
import { figuresOf } from "../../../../subgraphs/customer/identity/weigh/figures.js";
import { weigh } from "../../../../subgraphs/customer/identity/weigh/weigh.js";
import { idNumber, someone } from "./someone.js";

type Fields = Partial<RegistrationFields>;

const model = priorModel();
const figures = figuresOf(model);

function explained(one: Fields, other: Fields) {
  const { table, rarities } = prepare([someone("a", one), someone("b", other)], model.names);
  const pattern = comparePair(table, rarities, 0, 1);
  return { ...explain(figures, pattern), weighed: weigh(figures, pattern) };
}

const everything: Fields = {
  ...{ name: "王小明", gender: "M", birthDate: "1990-01-31", mobile: "13800138000", email: "a@b.cn" },
  ...{ wechat: "wx_abc123", address: "3-2-1501", company: "东软集团" },
};

describe("an explanation", () => {
  test.each<[string, Fields, Fields]>([
    ["who agree in everything", everything, everything],
    [
      "who agree in nothing",
      everything,
      { ...everything, name: "李娜", gender: "F", birthDate: "1970-05-05", mobile: "13912345678" },
    ],
    ["of whom one has no name", everything, { mobile: "13800138000" }],
    [
      "with Western names",
      { name: "John Smith", address: "6 tullaroop street" },
      { name: "Jon Smith", address: "6 tullaroop st" },
    ],
    ["who say nothing", {}, { projectCode: "" }],
  ])("adds up to the weight, of two %s", (_, one, other) => {
    const { base, compared, weight, weighed } = explained(one, other);
    expect(weight).toBeCloseTo(weighed, 9);
    expect(base + compared.reduce((sum, { weight: part }) => sum + part, 0)).toBeCloseTo(weight, 9);
  });

  test("names every field that was compared, in the order of fields, and no other", () => {
    const names = (fields: Fields) =>
      explained(everything, fields).compared.map(({ comparison, level }) => `${comparison} ${level}`);
    expect(names(everything)).toEqual([
      ...["name same", "birthDate same", "gender same", "mobile same", "email same", "wechat same"],
      ...["room same", "company common", "project same"],
    ]);
    expect(names({ name: "王先生", address: "人民路23号" })).toEqual(["surname same", "gender same", "project same"]);
  });

  test("says how rare a name is where two agree in it, and nowhere else", () => {
    const rarity = (name: string, other = name) => explained({ name }, { name: other }).compared[0]?.rarity;
    expect(rarity("鲜于璟")).toBeGreaterThan(rarity("王伟")! + 5);
    expect(rarity("王伟", "李娜")).toBeUndefined();
    expect(explained(everything, everything).compared.filter(({ rarity: bits }) => bits !== undefined)).toHaveLength(1);
  });

  test("weighs more what is rare: a name, and what agrees above what is missing", () => {
    const of = (name: string) => explained({ name }, { name }).compared[0]!.weight;
    expect(of("鲜于璟")).toBeGreaterThan(of("王伟"));
    const mobile = explained(everything, everything).compared.find(({ comparison }) => comparison === "mobile");
    expect(mobile!.weight).toBeGreaterThan(0);
  });

  test("tells the contradiction that keeps two apart", () => {
    const apart = explained(
      { ...everything, idNumber: idNumber("1990-01-31", 1) },
      { ...everything, idNumber: idNumber("1990-01-31", 3) },
    );
    expect(apart.contradiction).toBe("id-numbers");
    expect(explained(everything, { ...everything, name: "王小强" }).contradiction).toBe("twins");
    expect(explained(everything, everything)).not.toHaveProperty("contradiction");
  });
});
