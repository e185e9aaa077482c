import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import {
  act,
  codesOf,
  consultant,
  done,
  newUnit,
  openMarketing,
  openOpportunity,
  somebody,
  stranger,
  subscribe,
} from "../support.js";

let marketing: OpenSubgraph;

const alone = () => ({ customerHandle: "reg_a", projectCode: "DL-01", unitId: newUnit(), price: 300, deposit: 5 });

/** Subscribing to a unit. */
export function dealSubscribe(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());
  describe("dealSubscribe", () => {
    test("begins a deal that stands alone", async () => {
      const input = { ...alone(), subscribedOn: "2026-03-01" };
      const deal = await done(marketing, "dealSubscribe", input);
      expect(deal).toMatchObject({
        ...{ state: "SUBSCRIBED", price: 300, deposit: 5, subscribedOn: "2026-03-01", version: 1, opportunity: null },
        ...{ signedOn: null, cancelledOn: null, filingDueOn: null, titleDueOn: null, unit: { id: input.unitId } },
        ...{ customer: { handle: "reg_a" }, project: { code: "DL-01" }, consultant: { id: "emp_sales_consultant" } },
      });
      expect(deal.id).toMatch(/^dea_[0-9a-z]{26}$/);
    });

    test("begins a deal from an opportunity, which is won in the same breath", async () => {
      const opportunity = await openOpportunity(marketing, { unitId: newUnit() });
      const deal = await done(marketing, "dealSubscribe", { opportunityId: opportunity.id, price: 300, deposit: 5 });
      expect(deal).toMatchObject({
        ...{ customer: { handle: "reg_a" }, project: { code: "DL-01" }, unit: opportunity.unit },
        consultant: opportunity.consultant,
        opportunity: { id: opportunity.id, stage: "WON", version: 2, stages: [{ stage: "INTENT" }, { stage: "WON" }] },
      });
    });

    test("leaves the opportunity as it was when the unit is taken", async () => {
      const { unit } = await subscribe(marketing);
      const opportunity = await openOpportunity(marketing);
      const input = { opportunityId: opportunity.id, unitId: unit.id, price: 300, deposit: 5 };
      expect((await act(marketing, "dealSubscribe", input)).userErrors).toEqual([
        { code: "TAKEN", field: ["unitId"], message: `There is a deal about ${unit.id} that was not called off.` },
      ]);
      const { data } = await marketing.ask(
        `{ opportunity(id: "${opportunity.id}") { stage version stages { stage } } }`,
      );
      expect(data?.["opportunity"]).toEqual({ stage: "INTENT", version: 1, stages: [{ stage: "INTENT" }] });
    });

    test("sells a unit once, also to several who come at once", async () => {
      const unitId = newUnit();
      const attempt = () => act(marketing, "dealSubscribe", { ...alone(), unitId });
      expect(codesOf(await Promise.all([attempt(), attempt(), attempt(), attempt()]))).toEqual([
        ...["TAKEN", "TAKEN", "TAKEN", "done"],
      ]);
    });

    test("makes one deal of an opportunity, also when several try at once", async () => {
      const { id: opportunityId } = await openOpportunity(marketing);
      const attempt = () =>
        act(marketing, "dealSubscribe", { opportunityId, unitId: newUnit(), price: 300, deposit: 5 });
      const answers = await Promise.all([attempt(), attempt(), attempt()]);
      expect(codesOf(answers)).toEqual(["STATE", "STATE", "done"]);
      const refused = answers.find(({ userErrors }) => userErrors.length > 0);
      expect(refused?.userErrors[0]?.message).toBe("A deal was made of this opportunity already.");
    });

    test("sells the unit again after a deal was called off, and from the same opportunity", async () => {
      const { id: opportunityId, unit } = await openOpportunity(marketing, { unitId: newUnit() });
      const first = await done(marketing, "dealSubscribe", { opportunityId, price: 300, deposit: 5 });
      await done(marketing, "dealCancel", { id: first.id, version: 1, reason: "No loan" });
      const second = await done(marketing, "dealSubscribe", { opportunityId, price: 280, deposit: 5 });
      expect(second).toMatchObject({ unit, opportunity: { stage: "WON", version: 2, stages: [{}, { stage: "WON" }] } });
      const { data } = await marketing.ask(`{ opportunity(id: "${opportunityId}") { deals { id state } } }`);
      expect(data?.["opportunity"].deals).toEqual([
        { id: first.id, state: "CANCELLED" },
        { id: second.id, state: "SUBSCRIBED" },
      ]);
    });

    test.each([
      [{ customerHandle: null }, "customerHandle", /names its customer and its project/],
      [{ projectCode: null }, "projectCode", /names its customer and its project/],
      [{ unitId: null }, "unitId", /names the unit/],
      [{ unitId: "12-301" }, "unitId", /begins with unt_/],
      [{ price: 0 }, "price", "price must be 1 fen or more, and was 0."],
      [{ deposit: -5 }, "deposit", "deposit must be 1 fen or more, and was -5."],
      [{ deposit: 301 }, "deposit", "A deposit is at most the price, 300 fen, and was 301."],
      [{ subscribedOn: "2126-01-01" }, "subscribedOn", /or earlier, and was 2126-01-01/],
      [{ subscribedOn: "0000-01-01" }, "subscribedOn", /1980-01-01 or later/],
      [{ consultantId: "emp_2" }, "consultantId", /cannot name emp_2/],
    ])("refuses %j", async (input, field, message) => {
      const { row, userErrors } = await act(marketing, "dealSubscribe", { ...alone(), ...input });
      expect(row).toBeNull();
      const said = typeof message === "string" ? message : expect.stringMatching(message);
      expect(userErrors).toEqual([{ code: "INVALID", field: [field], message: said }]);
    });

    test("refuses what contradicts the opportunity", async () => {
      const { id: opportunityId } = await openOpportunity(marketing);
      const input = { ...alone(), opportunityId, customerHandle: "reg_other" };
      expect((await act(marketing, "dealSubscribe", input)).userErrors).toMatchObject([
        {
          code: "INVALID",
          field: ["customerHandle"],
          message: "The opportunity says reg_a: leave it out, or name the same.",
        },
      ]);
    });

    test("keeps amounts to the last fen", async () => {
      const price = Number.MAX_SAFE_INTEGER;
      expect(await subscribe(marketing, { price, deposit: price })).toMatchObject({ price, deposit: price });
    });

    test("stores a deal typed once a single time, however often it is sent at once", async () => {
      const input = { ...alone(), idempotencyKey: "deal" };
      const answers = await Promise.all([1, 2, 3].map(() => act(marketing, "dealSubscribe", input)));
      expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
      expect(new Set(answers.map(({ row }) => row?.id)).size).toBe(1);
    });

    test("is for sales, in their own projects; another's opportunity is not there", async () => {
      for (const role of ["service_agent", "property_manager", "city_manager", "application"] as const)
        expect((await act(marketing, "dealSubscribe", alone(), somebody(role))).errors).toEqual(["FORBIDDEN"]);
      expect((await act(marketing, "dealSubscribe", { ...alone(), projectCode: "SH-01" })).errors).toEqual([
        "FORBIDDEN",
      ]);
      const { id: opportunityId } = await openOpportunity(marketing, { unitId: newUnit() });
      for (const [named, caller] of [
        [opportunityId, stranger],
        ["opp_none", consultant],
      ] as const)
        expect(
          (await act(marketing, "dealSubscribe", { opportunityId: named, price: 300, deposit: 5 }, caller)).userErrors,
        ).toMatchObject([{ code: "NOT_FOUND", field: ["opportunityId"] }]);
    });
  });
}
