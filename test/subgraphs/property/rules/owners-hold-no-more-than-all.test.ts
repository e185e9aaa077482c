import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Ownership,
  ownersHoldNoMoreThanAll,
} from "../../../../subgraphs/property/rules/owners-hold-no-more-than-all.js";

const holds = (sharePercent: number | null, from = "2025-01-01", to: string | null = null, role = "CO_OWNER") => ({
  role,
  sharePercent,
  from,
  to,
});
const owner = (from: string, to: string | null = null) => holds(null, from, to, "OWNER");

describe("ownersHoldNoMoreThanAll", () => {
  test.each<[string, Ownership[]]>([
    ["nobody", []],
    ["one who owns all", [owner("2025-01-01")]],
    ["three thirds that add up", [holds(33.34), holds(33.33), holds(33.33)]],
    ["ten tenths, which binary fractions would miss", Array.from({ length: 10 }, () => holds(10))],
    ["an owner and one who owns jointly", [owner("2025-01-01"), holds(null)]],
    ["one after the other on the same day", [owner("2025-01-01", "2025-06-01"), owner("2025-06-01")]],
    ["one that never held", [owner("2025-01-01"), owner("2025-03-01", "2025-03-01")]],
    ["tenants and family", [owner("2025-01-01"), holds(null, "2025-01-01", null, "TENANT")]],
  ])("lets %s be", (_, owners) => {
    expect(ownersHoldNoMoreThanAll(owners)).toBeUndefined();
  });

  test.each<[string, Ownership[], string]>([
    ["a hundredth too much", [holds(50), holds(50.01)], "On 2025-01-01 its owners would hold 100.01 percent"],
    ["two who own all", [owner("2025-01-01"), owner("2025-05-01")], "On 2025-05-01 its owners would hold 200 percent"],
    ["one day in common", [owner("2025-01-01", "2025-06-02"), owner("2025-06-01")], "On 2025-06-01"],
    ["an owner of all and a share", [owner("2025-01-01"), holds(1, "2026-01-01")], "On 2026-01-01"],
  ])("sees %s, and says when", (_, owners, expected) => {
    expect(ownersHoldNoMoreThanAll(owners)).toContain(expected);
  });

  test("agrees with counting every day", () => {
    const days = Array.from({ length: 8 }, (_, day) => `2025-01-0${day + 1}`);
    const day = fc.constantFrom(...days);
    const ownership = fc.record({
      role: fc.constantFrom("OWNER", "CO_OWNER", "TENANT"),
      sharePercent: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      from: day,
      to: fc.option(day, { nil: null }),
    });
    const heldOn = (owners: Ownership[], on: string) =>
      owners
        .filter(({ from, to }) => from <= on && (to === null || on < to))
        .reduce((sum, { role, sharePercent }) => sum + (sharePercent ?? (role === "OWNER" ? 100 : 0)), 0);
    fc.assert(
      fc.property(fc.array(ownership, { maxLength: 5 }), (owners) => {
        const tooMuch = days.some((on) => heldOn(owners, on) > 100);
        expect(ownersHoldNoMoreThanAll(owners) !== undefined).toBe(tooMuch);
      }),
    );
  });
});
