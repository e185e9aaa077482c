import { describe, expect, test } from "@jest/globals";
import { depositFits } from "../../../../subgraphs/marketing/rules/deposit-fits.js";
import { partiesOfDeal } from "../../../../subgraphs/marketing/rules/parties-of-deal.js";

const caller = { subject: "emp_me", role: "sales_consultant" };
const opportunity = { customerHandle: "reg_a", projectCode: "DL-01", consultantId: "emp_c", unitId: "unt_1" };

describe("the parties of a deal", () => {
  test("are the opportunity's, with another unit if one is named", () => {
    expect(partiesOfDeal(caller, {}, opportunity)).toEqual(opportunity);
    expect(partiesOfDeal(caller, { unitId: "unt_2" }, opportunity)).toEqual({ ...opportunity, unitId: "unt_2" });
    expect(partiesOfDeal(caller, { customerHandle: "reg_a", consultantId: "emp_c" }, opportunity)).toEqual(opportunity);
  });

  test.each([
    ["customerHandle", { customerHandle: "reg_b" }, "The opportunity says reg_a: leave it out, or name the same."],
    ["projectCode", { projectCode: "DL-02" }, "The opportunity says DL-01: leave it out, or name the same."],
    ["consultantId", { consultantId: "emp_me" }, "The opportunity says emp_c: leave it out, or name the same."],
  ])("cannot contradict the opportunity in %s", (field, asked, message) => {
    expect(partiesOfDeal(caller, asked, opportunity)).toEqual({ field, message });
  });

  test("of a deal that stands alone are named; the caller sells", () => {
    const asked = { customerHandle: "reg_a", projectCode: "DL-01", unitId: "unt_1" };
    expect(partiesOfDeal(caller, asked)).toEqual({ ...asked, consultantId: "emp_me" });
    expect(partiesOfDeal(caller, { ...asked, consultantId: "emp_2" })).toMatchObject({ field: "consultantId" });
    expect(partiesOfDeal({ ...caller, role: "sales_manager" }, { ...asked, consultantId: "emp_2" })).toEqual({
      ...asked,
      consultantId: "emp_2",
    });
  });

  test.each([
    ["unitId", { customerHandle: "reg_a", projectCode: "DL-01" }],
    ["customerHandle", { projectCode: "DL-01", unitId: "unt_1" }],
    ["projectCode", { customerHandle: "reg_a", unitId: "unt_1" }],
  ])("lack nothing: without %s there is no deal", (field, asked) => {
    expect(partiesOfDeal(caller, asked)).toMatchObject({ field });
  });

  test("name a unit, also when the opportunity knows none", () => {
    expect(partiesOfDeal(caller, {}, { ...opportunity, unitId: null })).toMatchObject({ field: "unitId" });
  });
});

describe("a deposit", () => {
  test("is at most the price", () => {
    expect([depositFits(1, 2), depositFits(2, 2)]).toEqual([undefined, undefined]);
    expect(depositFits(3, 2)).toBe("A deposit is at most the price, 2 fen, and was 3.");
  });
});
