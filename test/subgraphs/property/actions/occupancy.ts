import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, done, newHome, openProperty, refusal, somebody } from "../support.js";

let subgraph: OpenSubgraph;

const begin = (input: Record<string, unknown>) => done(subgraph, "occupancyBegin", { from: "2025-03-01", ...input });
const refused = (input: Record<string, unknown>) =>
  refusal(subgraph, "occupancyBegin", { from: "2025-03-01", ...input });

/** Moving in, changing and moving out. */
export function occupancy(): void {
  beforeAll(async () => (subgraph = await openProperty()));
  afterAll(() => subgraph.close());

  describe("occupancyBegin", () => {
    test("writes down who owns a unit since when, and who wrote it", async () => {
      const { id: unitId } = await newHome(subgraph);
      const input = { unitId, customerHandle: "reg_a", role: "OWNER", from: "2025-03-01" };
      const { row: occupancy, userErrors } = await act(subgraph, "occupancyBegin", input);
      expect(userErrors).toEqual([]);
      expect(occupancy).toEqual({
        id: expect.stringMatching(/^occ_/),
        version: 1,
        role: "OWNER",
        sharePercent: null,
        from: "2025-03-01",
        to: null,
        unit: { id: unitId },
        customer: { handle: "reg_a" },
        recordedBy: { id: "emp_property_butler" },
        project: { code: "DL-01" },
      });
    });

    test("lets owners share a unit up to all of it on any day, and no further", async () => {
      const { id: unitId } = await newHome(subgraph);
      await begin({ unitId, customerHandle: "reg_a", role: "OWNER", sharePercent: 33.34 });
      await begin({ unitId, customerHandle: "reg_b", role: "CO_OWNER", sharePercent: 33.33 });
      const third = { unitId, customerHandle: "reg_c", role: "CO_OWNER" };
      expect(await refused({ ...third, sharePercent: 33.34 })).toBe("INVALID sharePercent");
      await begin({ ...third, sharePercent: 33.33, from: "2026-01-01" });
      expect(await refused({ unitId, customerHandle: "reg_d", role: "CO_OWNER", sharePercent: 1 })).toBe(
        "INVALID sharePercent",
      );
      await begin({ unitId, customerHandle: "reg_d", role: "CO_OWNER", sharePercent: 33.33, to: "2026-01-01" });
    });

    test("takes an owner without a share for the owner of all, with whom another may own jointly", async () => {
      const { id: unitId } = await newHome(subgraph);
      await begin({ unitId, customerHandle: "reg_a", role: "OWNER" });
      await begin({ unitId, customerHandle: "reg_b", role: "CO_OWNER" });
      expect(await refused({ unitId, customerHandle: "reg_c", role: "OWNER" })).toBe("INVALID sharePercent");
    });

    test("lets only one of two owners in who come at the same time", async () => {
      const { id: unitId } = await newHome(subgraph);
      const both = await Promise.all(
        ["reg_a", "reg_b"].map((customerHandle) => refused({ unitId, customerHandle, role: "OWNER" })),
      );
      expect(both.sort()).toEqual(["INVALID sharePercent", undefined]);
    });

    test("writes nothing down twice for the same days, but again for others", async () => {
      const { id: unitId } = await newHome(subgraph);
      const tenant = { unitId, customerHandle: "reg_t", role: "TENANT" };
      await begin({ ...tenant, to: "2026-03-01" });
      expect(await refused({ ...tenant, from: "2026-02-28" })).toBe("TAKEN customerHandle");
      expect(await refused({ ...tenant, from: "2026-03-01" })).toBeUndefined();
      expect(await refused({ ...tenant, role: "CONTACT" })).toBeUndefined();
    });

    test.each([
      ["a tenant with a share", { role: "TENANT", sharePercent: 10 }, "INVALID sharePercent"],
      ["more than all", { role: "OWNER", sharePercent: 100.5 }, "INVALID sharePercent"],
      ["nothing", { role: "OWNER", sharePercent: 0 }, "INVALID sharePercent"],
      ["a share of three decimals", { role: "OWNER", sharePercent: 33.333 }, "INVALID sharePercent"],
      ["an end before the beginning", { role: "TENANT", to: "2025-02-28" }, "INVALID to"],
      ["something that is no customer", { role: "TENANT", customerHandle: "emp_1" }, "INVALID customerHandle"],
      ["a unit that is not there", { role: "TENANT", unitId: "unt_nothing" }, "NOT_FOUND unitId"],
    ])("refuses %s", async (_, input, expected) => {
      const { id: unitId } = await newHome(subgraph);
      expect(await refused({ unitId, customerHandle: "reg_a", ...input })).toBe(expected);
    });

    test("is for property management, which finds only its own projects' units", async () => {
      const { id: unitId } = await newHome(subgraph);
      const input = { unitId, customerHandle: "reg_a", role: "OWNER", from: "2025-03-01" };
      const as = (caller = somebody("service_agent")) => refusal(subgraph, "occupancyBegin", input, caller);
      expect(await as()).toBe("FORBIDDEN");
      expect(await as(somebody("property_manager", ["SY-01"]))).toBe("NOT_FOUND unitId");
    });
  });

  describe("occupancyEnd", () => {
    test("ends it on a day, and leaves it in the book", async () => {
      const { id: unitId } = await newHome(subgraph);
      const { id } = await begin({ unitId, customerHandle: "reg_a", role: "OWNER" });
      expect(await done(subgraph, "occupancyEnd", { id, version: 1, to: "2025-12-01" })).toMatchObject({
        version: 2,
        from: "2025-03-01",
        to: "2025-12-01",
      });
      await begin({ unitId, customerHandle: "reg_b", role: "OWNER", from: "2025-12-01" });
      expect(await refusal(subgraph, "occupancyEnd", { id, version: 2, to: "2025-11-01" })).toBe("STATE id");
    });

    test("may come earlier than was said, but not later, and not before the beginning", async () => {
      const { id: unitId } = await newHome(subgraph);
      const { id } = await begin({ unitId, customerHandle: "reg_t", role: "TENANT", to: "2999-03-01" });
      const end = (to: string) => refusal(subgraph, "occupancyEnd", { id, version: 1, to });
      expect(await end("2999-03-02")).toBe("INVALID to");
      expect(await end("2025-02-28")).toBe("INVALID to");
      expect(await end("2025-09-01")).toBeUndefined();
      expect(await end("2025-08-01")).toBe("STALE_VERSION version");
    });
  });

  describe("occupancyChange", () => {
    test("puts a share right within what the others leave", async () => {
      const { id: unitId } = await newHome(subgraph);
      const { id } = await begin({ unitId, customerHandle: "reg_a", role: "OWNER", sharePercent: 40 });
      await begin({ unitId, customerHandle: "reg_b", role: "CO_OWNER", sharePercent: 40 });
      const change = (sharePercent: number) => refusal(subgraph, "occupancyChange", { id, version: 1, sharePercent });
      expect(await change(60.01)).toBe("INVALID sharePercent");
      expect(await change(60)).toBeUndefined();
      expect(await change(50)).toBe("STALE_VERSION version");
    });

    test("gives no share to somebody who owns nothing", async () => {
      const { id: unitId } = await newHome(subgraph);
      const { id } = await begin({ unitId, customerHandle: "reg_a", role: "FAMILY" });
      expect(await refusal(subgraph, "occupancyChange", { id, version: 1, sharePercent: 5 })).toBe(
        "INVALID sharePercent",
      );
    });
  });
}
