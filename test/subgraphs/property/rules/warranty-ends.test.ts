import { describe, expect, test } from "@jest/globals";
import { isUnderWarranty } from "../../../../subgraphs/property/rules/is-under-warranty.js";
import { warrantyEnds } from "../../../../subgraphs/property/rules/warranty-ends.js";
import type { Component } from "../../../../subgraphs/property/rules/warranty-terms.js";

/** Accepted in mid-2023, handed over a year later. */
const soon = { completionAcceptedOn: "2023-06-15", handedOverOn: "2024-06-30", home: true };
/** Sold late: handed over when the builder's two years are over, and his five nearly. */
const late = { ...soon, handedOverOn: "2028-01-31" };

describe("warrantyEnds", () => {
  test.each<[Component, string | null, string, string | null, string]>([
    ["STRUCTURE", null, "DESIGN_LIFE", null, "DESIGN_LIFE"],
    ["ROOF", "2028-06-15", "BUILDER", "2031-01-31", "HOME_MINIMUM"],
    ["LEAKAGE", "2028-06-15", "BUILDER", "2029-01-31", "HOME_MINIMUM"],
    ["HEATING", null, "SEASONS", null, "SEASONS"],
    ["COOLING", null, "SEASONS", null, "SEASONS"],
    ["ELECTRICAL", "2025-06-15", "BUILDER", "2025-06-15", "BUILDER"],
    ["PLUMBING", "2025-06-15", "BUILDER", "2025-06-15", "BUILDER"],
    ["EQUIPMENT", "2025-06-15", "BUILDER", "2025-06-15", "BUILDER"],
    ["FIT_OUT", "2025-06-15", "BUILDER", "2025-06-15", "BUILDER"],
    ["PLASTER", "2025-06-30", "HOME_MINIMUM", "2029-01-31", "HOME_MINIMUM"],
    ["FLOORING", "2025-06-30", "HOME_MINIMUM", "2029-01-31", "HOME_MINIMUM"],
    ["DOORS_WINDOWS", "2025-06-30", "HOME_MINIMUM", "2029-01-31", "HOME_MINIMUM"],
    ["SANITARY_WARE", "2025-06-30", "HOME_MINIMUM", "2029-01-31", "HOME_MINIMUM"],
    ["PIPE_BLOCKAGE", "2025-06-15", "BUILDER", "2028-03-31", "HOME_MINIMUM"],
    ["LAMPS_SWITCHES", "2025-06-15", "BUILDER", "2028-07-31", "HOME_MINIMUM"],
  ])("%s of a home handed over soon ends on %s (%s), handed over late on %s (%s)", (part, a, basisA, b, basisB) => {
    expect(warrantyEnds(part, soon)).toEqual({ endsOn: a, basis: basisA });
    expect(warrantyEnds(part, late)).toEqual({ endsOn: b, basis: basisB });
  });

  test("knows no minimum for a shop: what is left of the builder's is all", () => {
    expect(warrantyEnds("ROOF", { ...late, home: false })).toEqual({ endsOn: "2028-06-15", basis: "BUILDER" });
  });
});

describe("isUnderWarranty", () => {
  test.each<[Component, string, boolean | null]>([
    ["ROOF", "2028-06-15", true],
    ["ROOF", "2028-06-16", false],
    ["STRUCTURE", "2060-01-01", true],
    ["HEATING", "2025-01-01", null],
    ["ROOF", "2024-06-29", null],
  ])("%s on %s: %p", (part, day, expected) => {
    expect(isUnderWarranty(part, soon, day)).toBe(expected);
  });

  test("cannot say before handover", () => {
    expect(isUnderWarranty("ROOF", null, "2025-01-01")).toBeNull();
  });
});
