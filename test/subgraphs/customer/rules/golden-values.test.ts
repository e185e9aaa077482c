import { describe, expect, test } from "@jest/globals";
import { goldenValues } from "../../../../subgraphs/customer/rules/golden-values.js";
import { goldenFields, type GoldenField, type Statement } from "../../../../subgraphs/customer/rules/statement.js";
import type { Criterion, SurvivorshipRule } from "../../../../subgraphs/customer/rules/survivorship-rule.js";

const statement = (registrationId: string, day: string, rest: Partial<Statement>): Statement => ({
  registrationId,
  registeredAt: new Date(day),
  source: "file",
  department: "MARKETING",
  idVerified: false,
  surnameOnly: false,
  values: {},
  ...rest,
});

/** The rules that a house begins with, but for one field. */
const rules = (field?: GoldenField, criteria: Criterion[] = [], trustedSources: string[] = []): SurvivorshipRule[] =>
  goldenFields.map((each) => {
    const first: Criterion[] =
      each === "name" ? ["MOST_COMPLETE", "VERIFIED", "MOST_RECENT"] : ["VERIFIED", "MOST_RECENT"];
    return { field: each, criteria: each === field ? criteria : first, trustedSources };
  });
const survivorship = { rules: rules(), pins: [] };

/** Which registration each field's value came from. */
const sources = (...statements: Statement[]) =>
  Object.fromEntries(
    Object.entries(goldenValues(statements, survivorship)).map(([field, { registrationId }]) => [
      field,
      registrationId,
    ]),
  );

describe("golden values", () => {
  test("come from the most recent registration that names them", () => {
    const old = statement("r1", "2020-01-01", { values: { mobile: "1", email: "a" } });
    const recent = statement("r2", "2023-01-01", { values: { mobile: "2" } });
    expect(sources(old, recent)).toEqual({ mobile: "r2", email: "r1" });
    expect(sources(recent, old)).toEqual(sources(old, recent));
  });

  test("come from a registration with a valid id number before any other", () => {
    const verified = statement("r1", "2015-01-01", { idVerified: true, values: { mobile: "1" } });
    expect(sources(verified, statement("r2", "2023-01-01", { values: { mobile: "2", company: "x" } }))).toEqual({
      mobile: "r1",
      company: "r2",
    });
  });

  test("prefer a whole name to a surname with a title, even a verified one", () => {
    const title = statement("r1", "2023-01-01", {
      idVerified: true,
      surnameOnly: true,
      values: { name: "王先生", mobile: "1" },
    });
    const whole = statement("r2", "2019-01-01", { values: { name: "王伟" } });
    expect(sources(title, whole)).toEqual({ name: "r2", mobile: "r1" });
    expect(sources(title)).toEqual({ name: "r1", mobile: "r1" });
  });

  test("of the same moment come from the registration that reached us last", () => {
    const [first, second] = ["r1", "r2"].map((id) => statement(id, "2023-01-01", { values: { name: id } }));
    expect(sources(second!, first!)).toEqual({ name: "r2" });
  });

  test("carry the value and when it was written down", () => {
    const said = statement("r1", "2020-01-01", { values: { mobile: "+8613800001234" } });
    const { mobile } = goldenValues([said], survivorship);
    const where = { registrationId: "r1", registeredAt: new Date("2020-01-01") };
    expect(mobile).toEqual({ value: "+8613800001234", ...where, reason: "UNDISPUTED" });
  });

  const three = [
    statement("r1", "2020-01-01", { idVerified: true, department: "PROPERTY", values: { company: "东软集团" } }),
    statement("r2", "2021-01-01", { source: "crm", values: { company: "大连东软集团股份有限公司" } }),
    statement("r3", "2022-01-01", { values: { company: "无" } }),
    statement("r4", "2019-01-01", { values: { company: "无" } }),
  ];
  test.each<[Criterion, string]>([
    ["VERIFIED", "r1"],
    ["MOST_COMPLETE", "r2"],
    ["MOST_RECENT", "r3"],
    ["MOST_FREQUENT", "r4"],
    ["TRUSTED_SOURCE", "r2"],
  ])("are chosen by %s where the rule says so, and say that it decided", (criterion, registrationId) => {
    const by = { rules: rules("company", [criterion], ["crm", "PROPERTY"]), pins: [] };
    expect(goldenValues(three, by).company).toMatchObject({ registrationId, reason: criterion });
    expect(goldenValues([...three].reverse(), by).company).toMatchObject({ registrationId, reason: criterion });
  });

  test("name the first criterion that told values apart, and that nothing but arrival did", () => {
    const by = { rules: rules("company", ["TRUSTED_SOURCE", "MOST_FREQUENT"], ["nobody"]), pins: [] };
    expect(goldenValues(three, by).company?.reason).toBe("MOST_FREQUENT");
    expect(goldenValues(three.slice(0, 2), by).company).toMatchObject({ registrationId: "r2", reason: "LAST_ARRIVED" });
    expect(goldenValues(three.slice(2), by).company?.reason).toBe("UNDISPUTED");
  });

  test("are what a person pinned, the latest pin first, as long as the registration says anything there", () => {
    const pin = (registrationId: string, field = "company") => ({ field, registrationId });
    const company = (pins: object[]) =>
      goldenValues(three, { rules: rules(), pins: pins as (typeof survivorship)["pins"] }).company;
    expect(company([pin("r4"), pin("r2")])).toMatchObject({ registrationId: "r4", reason: "PINNED" });
    expect(company([pin("r9"), pin("r4", "mobile"), pin("r2")])).toMatchObject({ registrationId: "r2" });
    expect(company([pin("r9")])).toMatchObject({ registrationId: "r1", reason: "VERIFIED" });
  });
});
