import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, codesOf, done, openMarketing, subscribe } from "../support.js";

let marketing: OpenSubgraph;

/** The way of a deal: each mutation, its day's field, the state it leads to. */
const way = [
  ["dealSign", "signedOn", "SIGNED"],
  ["dealSignOnline", "onlineSignedOn", "ONLINE_SIGNED"],
  ["dealFile", "filedOn", "FILED"],
  ["dealReceivePayment", "paidOn", "PAID"],
  ["dealDeliver", "deliveredOn", "DELIVERED"],
] as const;
const day = (n: number): string => `2026-02-${String(n).padStart(2, "0")}`;

/** A deal that has taken so many steps, one a day from the second day of the month on. */
async function taken(steps: number): Promise<ReturnType<typeof subscribe>> {
  let deal = await subscribe(marketing, { subscribedOn: day(1) });
  for (const [at, [mutation, field]] of way.slice(0, steps).entries())
    deal = await done(marketing, mutation, { id: deal.id, version: deal.version, [field]: day(at + 2) });
  return deal;
}

/** The steps of a deal, and its end before time. */
export function dealSteps(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());

  describe("the steps of a deal", () => {
    test("lead from the deposit to the keys, each with its day, and start the law's clocks", async () => {
      expect(await taken(5)).toMatchObject({
        ...{ state: "DELIVERED", version: 6, subscribedOn: day(1), signedOn: day(2), onlineSignedOn: day(3) },
        ...{ filedOn: day(4), paidOn: day(5), deliveredOn: day(6), cancelledOn: null },
        ...{ filingDueOn: "2026-03-04", titleDueOn: "2026-05-07" },
      });
    });

    test.each(way.map((step, at) => [...step, at] as const))(
      "%s is on the day it is, when none is named",
      async (...step) => {
        const [mutation, field, state, at] = step;
        const { id, version } = await taken(at);
        const before = chinaDay(new Date());
        const deal = await done(marketing, mutation, { id, version });
        expect(deal.state).toBe(state);
        expect([before, chinaDay(new Date())]).toContain(deal[field]);
      },
    );

    test.each(way.map((step, at) => [...step, at] as const))(
      "%s refuses a day before the last step's, and tomorrow",
      async (...step) => {
        const [mutation, field, , at] = step;
        const { id, version } = await taken(at);
        const before = at === 0 ? "2026-01-31" : day(at);
        for (const [wrong, message] of [
          [before, `It must be ${day(at + 1)} or later, and was ${before}.`],
          ["2126-01-01", expect.stringMatching(/or earlier, and was 2126-01-01\.$/)],
        ] as const)
          expect((await act(marketing, mutation, { id, version, [field]: wrong })).userErrors).toEqual([
            { code: "INVALID", field: [field], message },
          ]);
      },
    );

    test.each([0, 1, 2, 3, 4, 5])(
      "skip none and go back to none: after %i of them only the next is allowed",
      async (steps) => {
        const { id, version } = await taken(steps);
        for (const [at, [mutation]] of way.entries()) {
          if (at === steps) continue;
          const { row, userErrors } = await act(marketing, mutation, { id, version });
          expect({ row, userErrors }).toMatchObject({ row: null, userErrors: [{ code: "STATE", field: ["id"] }] });
        }
      },
    );

    test("let one of several at once go on", async () => {
      const { id, version } = await taken(0);
      const answers = await Promise.all([1, 2, 3].map(() => act(marketing, "dealSign", { id, version })));
      expect(codesOf(answers)).toEqual([...["STALE_VERSION", "STALE_VERSION", "done"]]);
    });
  });

  describe("dealCancel", () => {
    test.each([0, 1, 2, 3, 4])("calls a deal off after %i steps, for a reason", async (steps) => {
      const { id, version } = await taken(steps);
      const input = { id, version, reason: "贷款未获批准", cancelledOn: day(10) };
      expect(await done(marketing, "dealCancel", input)).toMatchObject({
        ...{ state: "CANCELLED", cancelledOn: day(10), cancelReason: "贷款未获批准", version: steps + 2 },
      });
      const [next] = way[steps]!;
      expect((await act(marketing, next, { id, version: steps + 2 })).userErrors[0]?.code).toBe("STATE");
      expect((await act(marketing, "dealCancel", { ...input, version: steps + 2 })).userErrors[0]?.code).toBe("STATE");
    });

    test("does not call off what was handed over", async () => {
      const { id, version } = await taken(5);
      const { userErrors } = await act(marketing, "dealCancel", { id, version, reason: "Too late" });
      expect(userErrors).toMatchObject([{ code: "STATE", message: expect.stringMatching(/this one is DELIVERED\.$/) }]);
    });

    test("wants a reason, and a day that fits", async () => {
      const { id, version } = await taken(1);
      expect((await act(marketing, "dealCancel", { id, version, reason: " " })).userErrors).toMatchObject([
        { code: "INVALID", field: ["reason"] },
      ]);
      const input = { id, version, reason: "x", cancelledOn: day(1) };
      expect((await act(marketing, "dealCancel", input)).userErrors).toMatchObject([
        { code: "INVALID", field: ["cancelledOn"], message: `It must be ${day(2)} or later, and was ${day(1)}.` },
      ]);
    });
  });
}
