import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, codesOf, done, head, openLead, openMarketing, somebody, stranger } from "../support.js";

let marketing: OpenSubgraph;

const valid = { customerHandle: "reg_a", projectCode: "DL-01", source: "CALL_IN" };

/** Opening leads, and what becomes of them. */
export function lead(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());

  describe("leadOpen", () => {
    test("opens a lead with its consultant and what it wants", async () => {
      const lead = await openLead(marketing, { motives: ["TRANSPORT", "CHILD_EDUCATION"], budget: 300_000_000 });
      expect(lead).toMatchObject({
        ...{
          source: "WALK_IN",
          state: "NEW",
          motives: ["TRANSPORT", "CHILD_EDUCATION"],
          budget: 300_000_000,
          version: 1,
        },
        ...{ lostReason: null, customer: { handle: "reg_a" }, project: { code: "DL-01" }, opportunity: null },
        consultant: { id: "emp_sales_consultant" },
      });
      expect(lead.id).toMatch(/^lea_[0-9a-z]{26}$/);
      expect(lead.updatedAt).toEqual(lead.createdAt);
    });

    test("lets a head name the consultant, and a consultant nobody else", async () => {
      expect((await openLead(marketing, { consultantId: "emp_2" }, head)).consultant).toEqual({ id: "emp_2" });
      expect((await act(marketing, "leadOpen", { ...valid, consultantId: "emp_2" })).userErrors).toMatchObject([
        { code: "INVALID", field: ["consultantId"] },
      ]);
    });

    test.each([
      [{ customerHandle: "cus_" }, "customerHandle"],
      [{ projectCode: "dl-01" }, "projectCode"],
      [{ budget: 0 }, "budget"],
      [{ motives: ["QUALITY", "QUALITY"] }, "motives"],
      [{ consultantId: "Wang" }, "consultantId"],
    ])("refuses %j", async (input, field) => {
      const { row, userErrors } = await act(
        marketing,
        "leadOpen",
        { ...valid, ...input },
        somebody("administrator", "*"),
      );
      expect({ row, userErrors }).toMatchObject({ row: null, userErrors: [{ code: "INVALID", field: [field] }] });
    });

    test("is for sales, in their own projects", async () => {
      for (const role of ["service_agent", "property_butler", "city_manager", "application"] as const)
        expect((await act(marketing, "leadOpen", valid, somebody(role))).errors).toEqual(["FORBIDDEN"]);
      expect((await act(marketing, "leadOpen", valid, stranger)).errors).toEqual(["FORBIDDEN"]);
    });
  });

  describe("a lead", () => {
    test("is contacted once", async () => {
      const { id, version } = await openLead(marketing);
      const contacted = await done(marketing, "leadContact", { id, version });
      expect(contacted).toMatchObject({ state: "CONTACTED", version: 2 });
      expect(contacted.updatedAt >= contacted.createdAt).toBe(true);
      expect((await act(marketing, "leadContact", { id, version: 2 })).userErrors).toEqual([
        { code: "STATE", field: ["id"], message: "CONTACT needs a lead that is NEW; this one is CONTACTED." },
      ]);
    });

    test("is lost for a reason, and then neither contacted, assigned nor changed", async () => {
      const { id, version } = await openLead(marketing);
      const lost = await done(marketing, "leadLose", { id, version, reason: "COMPETITOR_PRICE" });
      expect(lost).toMatchObject({ state: "LOST", lostReason: "COMPETITOR_PRICE", version: 2 });
      const later = [
        await act(marketing, "leadContact", { id, version: 2 }),
        await act(marketing, "leadLose", { id, version: 2, reason: "OTHER" }),
        await act(marketing, "leadChange", { id, version: 2, budget: 1 }),
        await act(marketing, "leadAssign", { id, version: 2, consultantId: "emp_2" }, head),
        await act(marketing, "opportunityOpen", { leadId: id }),
      ];
      expect(later.map(({ userErrors }) => userErrors[0]?.code)).toEqual(Array(5).fill("STATE"));
    });

    test("goes to another consultant by a manager's word alone", async () => {
      const { id, version } = await openLead(marketing);
      const input = { id, version, consultantId: "emp_2" };
      expect((await act(marketing, "leadAssign", input)).errors).toEqual(["FORBIDDEN"]);
      expect(await done(marketing, "leadAssign", input, head)).toMatchObject({
        consultant: { id: "emp_2" },
        version: 2,
      });
      expect((await act(marketing, "leadAssign", { ...input, version: 2 }, head)).userErrors).toEqual([
        { code: "STATE", field: ["consultantId"], message: "The lead is with emp_2 already." },
      ]);
    });

    test("is changed in what is named, and in nothing else", async () => {
      const { id, version } = await openLead(marketing, { motives: ["CLIMATE"], budget: 100 });
      expect(await done(marketing, "leadChange", { id, version, budget: 200 })).toMatchObject({
        motives: ["CLIMATE"],
        budget: 200,
      });
      expect(await done(marketing, "leadChange", { id, version: 2, motives: [], budget: null })).toMatchObject({
        ...{ motives: [], budget: 200, version: 3 },
      });
      expect((await act(marketing, "leadChange", { id, version: 3, budget: -1 })).userErrors).toEqual([
        { code: "INVALID", field: ["budget"], message: "budget must be 1 fen or more, and was -1." },
      ]);
    });

    test("tells who read an older version to read again", async () => {
      const { id, version } = await openLead(marketing);
      await done(marketing, "leadChange", { id, version, budget: 200 });
      expect((await act(marketing, "leadContact", { id, version })).userErrors).toMatchObject([
        { code: "STALE_VERSION", field: ["version"] },
      ]);
    });

    test("lets one of several writers at once go on", async () => {
      const { id, version } = await openLead(marketing);
      const answers = await Promise.all(
        [1, 2, 3, 4].map((budget) => act(marketing, "leadChange", { id, version, budget })),
      );
      expect(codesOf(answers)).toEqual([...["STALE_VERSION", "STALE_VERSION", "STALE_VERSION", "done"]]);
    });

    test("takes a step once for one idempotency key", async () => {
      const { id, version } = await openLead(marketing);
      const input = { id, version, idempotencyKey: "contact" };
      await done(marketing, "leadContact", input);
      expect(await done(marketing, "leadContact", input)).toMatchObject({ state: "CONTACTED", version: 2 });
    });
  });
}
