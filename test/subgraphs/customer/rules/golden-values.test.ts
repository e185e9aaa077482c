import { describe, expect, test } from "@jest/globals";
import { goldenValues, type Statement } from "../../../../subgraphs/customer/rules/golden-values.js";

const statement = (registrationId: string, day: string, rest: Partial<Statement>): Statement => ({
  registrationId,
  registeredAt: new Date(day),
  idVerified: false,
  surnameOnly: false,
  values: {},
  ...rest,
});

/** Which registration each field's value came from. */
const sources = (...statements: Statement[]) =>
  Object.fromEntries(
    Object.entries(goldenValues(statements)).map(([field, { registrationId }]) => [field, registrationId]),
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
    const { mobile } = goldenValues([statement("r1", "2020-01-01", { values: { mobile: "+8613800001234" } })]);
    expect(mobile).toEqual({ value: "+8613800001234", registrationId: "r1", registeredAt: new Date("2020-01-01") });
  });
});
