import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../support/subgraph.js";
import { done, openLead, openMarketing, openOpportunity, subscribe } from "./support.js";

let marketing: OpenSubgraph;
beforeAll(async () => void (marketing = await openMarketing()));
afterAll(() => marketing.close());

const run = (statement: string, parameters: unknown[] = []): Promise<unknown> =>
  marketing.source.query(statement, parameters);

describe("the database itself", () => {
  test.each(["touchpoint", "opportunity_stage_entry"])("keeps %s as it was written", async (table) => {
    const message = `What is written in ${table} stands for ever.`;
    await expect(run(`update ${table} set project_code = 'DL-02'`)).rejects.toThrow(message);
    await expect(run(`delete from ${table}`)).rejects.toThrow(message);
    await expect(run(`truncate ${table}`)).rejects.toThrow(message);
  });

  test.each([
    "state = 'LOST'",
    "lost_reason = 'QUALITY'",
    "state = 'SLEEPING'",
    "source = 'STORK'",
    "budget = 0",
    "motives = '{MOON}'",
  ])("refuses a lead with %s", async (values) => {
    const { id } = await openLead(marketing);
    await expect(run(`update lead set ${values} where id = $1`, [id])).rejects.toThrow(/violates check/);
  });

  test.each(["stage = 'LOST'", "lost_reason = 'QUALITY'", "expected_price = 0", "stage = 'CONTACTED'"])(
    "refuses an opportunity with %s",
    async (values) => {
      const { id } = await openOpportunity(marketing);
      await expect(run(`update opportunity set ${values} where id = $1`, [id])).rejects.toThrow(/violates check/);
    },
  );

  test.each([
    "state = 'SIGNED'",
    "signed_on = subscribed_on",
    "state = 'SIGNED', signed_on = subscribed_on - 1",
    "state = 'ONLINE_SIGNED', online_signed_on = subscribed_on",
    "state = 'DELIVERED', delivered_on = subscribed_on",
    "state = 'CANCELLED', cancelled_on = subscribed_on",
    "state = 'CANCELLED', cancel_reason = 'x'",
    "state = 'CANCELLED', cancel_reason = 'x', cancelled_on = subscribed_on - 1",
    "cancel_reason = 'x'",
    "deposit = price + 1",
    "price = 0",
  ])("refuses a deal with %s", async (values) => {
    const { id } = await subscribe(marketing);
    await expect(run(`update deal set ${values} where id = $1`, [id])).rejects.toThrow(/violates check/);
  });

  test("refuses to call off what was handed over", async () => {
    const { id } = await subscribe(marketing);
    const day = "subscribed_on";
    await run(
      `update deal set state = 'DELIVERED', signed_on = ${day}, online_signed_on = ${day}, filed_on = ${day},
        paid_on = ${day}, delivered_on = ${day} where id = $1`,
      [id],
    );
    const cancel = `update deal set state = 'CANCELLED', cancelled_on = ${day}, cancel_reason = 'x' where id = $1`;
    await expect(run(cancel, [id])).rejects.toThrow(/violates check constraint "deal_state"/);
  });

  test.each([
    "referee_handle = referrer_handle",
    "state = 'CONFIRMED'",
    "state = 'REWARDED', reward = 1",
    "state = 'REJECTED'",
    "reward = 1",
    "reject_reason = 'x'",
  ])("refuses a referral with %s", async (values) => {
    const handles = { referrerHandle: "reg_r", refereeHandle: `reg_${values.replace(/\W/g, "")}` };
    const { id } = await done(marketing, "referralPropose", { ...handles, projectCode: "DL-01" });
    await expect(run(`update referral set ${values} where id = $1`, [id])).rejects.toThrow(/violates check/);
  });
});
