import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, codesOf, consultant, done, head, openLead, openMarketing, openOpportunity } from "../support.js";

let marketing: OpenSubgraph;

/** Opening opportunities, and what becomes of them. */
export function opportunity(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());

  describe("opportunityOpen", () => {
    test("makes an opportunity of a lead, and converts the lead in the same breath", async () => {
      const lead = await openLead(marketing, { customerHandle: "reg_b", consultantId: "emp_2" }, head);
      const opened = await done(marketing, "opportunityOpen", { leadId: lead.id, unitId: "unt_1", expectedPrice: 5 });
      expect(opened).toMatchObject({
        ...{ stage: "INTENT", expectedPrice: 5, lostReason: null, version: 1, deals: [], unit: { id: "unt_1" } },
        ...{ customer: { handle: "reg_b" }, project: { code: "DL-01" }, consultant: { id: "emp_2" } },
        lead: { id: lead.id, state: "CONVERTED", version: 2 },
        stages: [{ stage: "INTENT", actor: "emp_sales_consultant", by: { id: "emp_sales_consultant" } }],
      });
      expect(opened.id).toMatch(/^opp_[0-9a-z]{26}$/);
      expect([opened.stageSince, opened.stages[0]?.enteredAt]).toEqual([opened.openedAt, opened.openedAt]);
    });

    test("happens once to a lead, also when two try at once", async () => {
      const { id: leadId } = await openLead(marketing);
      const answers = await Promise.all([1, 2, 3].map(() => act(marketing, "opportunityOpen", { leadId })));
      expect(codesOf(answers)).toEqual(["STATE", "STATE", "done"]);
      expect(answers.find(({ userErrors }) => userErrors.length > 0)?.userErrors).toEqual([
        {
          code: "STATE",
          field: ["leadId"],
          message: "CONVERT needs a lead that is NEW or CONTACTED; this one is CONVERTED.",
        },
      ]);
    });

    test("shows the lead as it is now, also when the same request read it before", async () => {
      const lead = await openLead(marketing);
      const { data } = await marketing.ask(
        `mutation {
        a: leadContact(input: { id: "${lead.id}", version: 1 }) { lead { state opportunity { id } } }
        b: opportunityOpen(input: { leadId: "${lead.id}" }) { opportunity { id lead { state opportunity { id } } } } }`,
        {},
        consultant,
      );
      expect(data?.["a"].lead).toEqual({ state: "CONTACTED", opportunity: null });
      const { id, lead: now } = data?.["b"].opportunity;
      expect(now).toEqual({ state: "CONVERTED", opportunity: { id } });
    });

    test.each([
      [{ leadId: "reg_a" }, "leadId"],
      [{ unitId: "12-301" }, "unitId"],
      [{ expectedPrice: 0 }, "expectedPrice"],
    ])("refuses %j", async (input, field) => {
      const lead = await openLead(marketing);
      const { userErrors } = await act(marketing, "opportunityOpen", { leadId: lead.id, ...input });
      expect(userErrors).toMatchObject([{ code: "INVALID", field: [field] }]);
    });
  });

  describe("an opportunity", () => {
    test("goes forward stage by stage, each with its day", async () => {
      let current = await openOpportunity(marketing);
      for (const stage of ["REPORTED", "QUEUED", "WON"])
        current = await done(marketing, "opportunityAdvance", { id: current.id, version: current.version, stage });
      expect(current).toMatchObject({ stage: "WON", version: 4 });
      expect(current.stages.map(({ stage }) => stage)).toEqual(["INTENT", "REPORTED", "QUEUED", "WON"]);
      const times = current.stages.map(({ enteredAt }) => enteredAt);
      expect(times).toEqual([...times].sort());
      expect(current.stageSince).toBe(times.at(-1));
    });

    test("passes stages over, and does not come back; a refusal leaves no line", async () => {
      const { id, version } = await openOpportunity(marketing);
      const queued = await done(marketing, "opportunityAdvance", { id, version, stage: "QUEUED" });
      expect(queued.stages).toHaveLength(2);
      for (const [stage, code] of [
        ["REPORTED", "STATE"],
        ["QUEUED", "STATE"],
        ["INTENT", "STATE"],
        ["LOST", "INVALID"],
      ] as const)
        expect((await act(marketing, "opportunityAdvance", { id, version: 2, stage })).userErrors).toMatchObject([
          { code, field: ["stage"] },
        ]);
      const { data } = await marketing.ask(`{ opportunity(id: "${id}") { version stages { stage } } }`);
      expect(data?.["opportunity"]).toMatchObject({ version: 2, stages: [{}, { stage: "QUEUED" }] });
    });

    test("is lost for a reason, and has come to its end by that", async () => {
      const { id, version } = await openOpportunity(marketing);
      const lost = await done(marketing, "opportunityLose", { id, version, reason: "SERVICE" });
      expect(lost).toMatchObject({ stage: "LOST", lostReason: "SERVICE", stages: [{}, { stage: "LOST" }] });
      const later = [
        await act(marketing, "opportunityAdvance", { id, version: 2, stage: "WON" }),
        await act(marketing, "opportunityLose", { id, version: 2, reason: "OTHER" }),
        await act(marketing, "opportunityChange", { id, version: 2, expectedPrice: 1 }),
        await act(marketing, "dealSubscribe", { opportunityId: id, unitId: "unt_lost", price: 2, deposit: 1 }),
      ];
      expect(later.map(({ userErrors }) => userErrors[0]?.code)).toEqual(["STATE", "STATE", "STATE", "STATE"]);
    });

    test("is changed in what is named, and in nothing else", async () => {
      const { id, version } = await openOpportunity(marketing, { unitId: "unt_1" });
      expect(await done(marketing, "opportunityChange", { id, version, expectedPrice: 7 })).toMatchObject({
        ...{ unit: { id: "unt_1" }, expectedPrice: 7, version: 2, stages: [{}] },
      });
      expect(await done(marketing, "opportunityChange", { id, version: 2, unitId: "unt_2" })).toMatchObject({
        ...{ unit: { id: "unt_2" }, expectedPrice: 7 },
      });
    });

    test("lets one of several writers at once go on, and adds one line", async () => {
      const { id, version } = await openOpportunity(marketing);
      const attempt = () => act(marketing, "opportunityAdvance", { id, version, stage: "REPORTED" });
      const answers = await Promise.all([attempt(), attempt(), attempt()]);
      expect(codesOf(answers)).toEqual([...["STALE_VERSION", "STALE_VERSION", "done"]]);
      const { data } = await marketing.ask(`{ opportunity(id: "${id}") { stages { stage } } }`);
      expect(data?.["opportunity"].stages).toHaveLength(2);
    });
  });
}
