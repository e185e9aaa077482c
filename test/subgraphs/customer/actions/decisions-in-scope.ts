import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";
import { decider, steward } from "../decider.js";

const wang = { name: "王一丁", mobile: mobileOf(1), idNumber: residentId(1) };
const li = { name: "李晓红", mobile: mobileOf(2), idNumber: residentId(2) };
const zhao = { name: "赵光明", mobile: mobileOf(3), idNumber: residentId(3) };

/** Deciding who is who within the projects of a caller. */
export function decisionsInScope(): void {
  describe("deciding who is who, within the caller's projects", () => {
    let open: OpenCustomer;
    let decide: ReturnType<typeof decider>;
    let ids: Record<string, string>;
    const here = callerOf("data_steward", "DL-01");

    beforeAll(async () => {
      open = await openCustomer();
      decide = decider(open);
    });
    afterAll(() => open.close());

    beforeEach(async () => {
      await open.empty();
      await open.import([
        { externalId: "a", ...wang },
        { externalId: "b", ...wang, projectCode: "SH-02" },
        { externalId: "c", ...li },
        { externalId: "d", ...zhao, projectCode: "SH-02" },
      ]);
      ids = await open.ids();
    });

    test("who is in none of them cannot be merged, and is as if not there", async () => {
      const there = await decide("customerMerge", { customers: [ids["c"], ids["d"]] }, here);
      const nobody = await decide("customerMerge", { customers: [ids["c"], "reg_nobody"] }, here);
      expect(there["userErrors"]).toEqual(nobody["userErrors"]);
      expect(there["userErrors"]).toMatchObject([{ code: "NOT_FOUND", field: ["customers", "1"] }]);
      expect(await open.people()).toEqual(["a b", "c", "d"]);
    });

    test("an answer names only the registrations that the caller sees", async () => {
      const { outcome } = await decide("customerMerge", { customers: [ids["a"], ids["c"]] }, here);
      expect(outcome.customers).toHaveLength(1);
      expect(outcome.customers[0].registrationIds.sort()).toEqual([ids["a"], ids["c"]].sort());
      expect(outcome.customers[0].mergedIds).toHaveLength(1);
      expect(await open.people()).toEqual(["a b c", "d"]);
    });

    test("a registration of another project cannot be split off by naming it, but those that are seen can", async () => {
      const unseen = await decide("customerSplit", { customer: ids["a"], registrations: [ids["b"]] }, here);
      expect(unseen["userErrors"]).toMatchObject([{ code: "NOT_FOUND", field: ["registrations", "0"] }]);
      const { outcome } = await decide("customerSplit", { customer: ids["a"], registrations: [ids["a"]] }, here);
      expect(outcome.customers).toHaveLength(1);
      expect(await open.people()).toEqual(["a", "b", "c", "d"]);
    });

    test("a decision about somebody elsewhere is neither read nor taken back", async () => {
      const { outcome } = await decide("customerMerge", { customers: [ids["c"], ids["d"]] }, steward);
      const { id, version } = outcome.decision as Row;
      expect((await decide("identityDecisionUndo", { id, version }, here))["userErrors"]).toMatchObject([
        { code: "NOT_FOUND" },
      ]);
      const question = `query ($id: ID!) { identityDecision(id: $id) { id } identityDecisions { nodes { id } } }`;
      expect(await open.get(question, { id }, here)).toMatchObject({
        identityDecision: null,
        identityDecisions: { nodes: [] },
      });
      expect(await open.get(question, { id }, steward)).toMatchObject({
        identityDecision: { id },
        identityDecisions: { nodes: [{ id }] },
      });
    });

    test("a list of decisions tells who decided, when, why and about whom, in two statements", async () => {
      await decide("customerMerge", { customers: [ids["a"], ids["c"]], reason: "same passport" }, here);
      await decide("customerSplit", { customer: ids["a"], registrations: [ids["c"]], reason: "two after all" }, here);
      const question = `{ identityDecisions(orderBy: DECIDED_ASC, filter: { undone: false }) { nodes {
      kind reason decidedBy decidedAt left { externalId } right { externalId } } } }`;
      const { identityDecisions, statements } = await open.get(question, {}, here);
      expect(identityDecisions.nodes).toMatchObject([
        { kind: "SAME", reason: "same passport", left: [{ externalId: "a" }], right: [{ externalId: "c" }] },
        { kind: "DIFFERENT", reason: "two after all", left: [{ externalId: "c" }], right: [{ externalId: "a" }] },
      ]);
      expect(statements).toBe(2);
      const { errors } = await open.ask(question, {}, callerOf("sales_manager", "DL-01"));
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    });
  });
}
