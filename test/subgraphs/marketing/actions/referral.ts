import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, codesOf, done, head, openMarketing, stranger, subscribe } from "../support.js";

let marketing: OpenSubgraph;

let people = 0;
const person = (): string => `reg_p${(people += 1)}`;
const propose = (referrerHandle: string, refereeHandle: string, projectCode = "DL-01", caller = head) =>
  act(marketing, "referralPropose", { referrerHandle, refereeHandle, projectCode }, caller);

const sent = (referrerHandle: string, refereeHandle: string) =>
  done(marketing, "referralPropose", { referrerHandle, refereeHandle, projectCode: "DL-01" });

/** A referral, and a deal of the one who was sent. */
async function proposed() {
  const [referrer, referee] = [person(), person()];
  const referral = await sent(referrer, referee);
  return { referral, deal: await subscribe(marketing, { customerHandle: referee }) };
}

async function confirmed() {
  const { referral, deal } = await proposed();
  return { deal, referral: await done(marketing, "referralConfirm", { id: referral.id, version: 1, dealId: deal.id }) };
}

/** Proposing referrals, and what becomes of them. */
export function referral(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());

  describe("referralPropose", () => {
    test("writes down who sent whom", async () => {
      const [referrer, referee] = [person(), person()];
      const { row, userErrors } = await propose(referrer, referee);
      expect(userErrors).toEqual([]);
      expect(row).toMatchObject({
        ...{ state: "PROPOSED", reward: null, rejectReason: null, deal: null, version: 1, project: { code: "DL-01" } },
        ...{ referrer: { handle: referrer }, referee: { handle: referee } },
      });
      expect(row?.id).toMatch(/^rfl_[0-9a-z]{26}$/);
    });

    test("refuses who names themselves", async () => {
      expect((await propose("reg_self", "reg_self")).userErrors).toEqual([
        { code: "INVALID", field: ["refereeHandle"], message: "Nobody refers themselves." },
      ]);
    });

    test.each([1, 2, 5])("refuses a circle of %i others, also over several projects", async (length) => {
      const chain = [person(), ...Array.from({ length }, person)];
      for (const [at, handle] of chain.slice(1).entries())
        expect((await propose(chain[at]!, handle, at % 2 ? "DL-02" : "DL-01")).userErrors).toEqual([]);
      expect((await propose(chain.at(-1)!, chain[0]!)).userErrors).toEqual([
        {
          ...{ code: "INVALID", field: ["refereeHandle"] },
          message: `${chain[0]} sent ${chain.at(-1)}, directly or through others: referrals do not go in a circle.`,
        },
      ]);
    });

    test("allows two to send the same one, and one to send two who meet again", async () => {
      const [a, b, c, d] = [person(), person(), person(), person()];
      for (const [from, to] of [
        [a, b],
        [a, c],
        [b, d],
        [c, d],
      ] as const)
        expect((await propose(from, to)).userErrors).toEqual([]);
    });

    test("writes one half of a circle when both come at once", async () => {
      for (let round = 0; round < 5; round += 1) {
        const [a, b] = [person(), person()];
        const answers = await Promise.all([propose(a, b), propose(b, a)]);
        expect(codesOf(answers)).toEqual(["INVALID", "done"]);
      }
    });

    test("names a pair once in a project, and again after it was rejected", async () => {
      const [a, b] = [person(), person()];
      const { id } = await sent(a, b);
      expect((await propose(a, b)).userErrors).toEqual([
        { code: "TAKEN", field: ["refereeHandle"], message: `${a} named ${b} already.` },
      ]);
      expect((await propose(a, b, "DL-02")).userErrors).toEqual([]);
      await done(marketing, "referralReject", { id, version: 1, reason: "Known before" });
      expect((await propose(a, b)).userErrors).toEqual([]);
    });

    test("forgets a circle whose link was rejected", async () => {
      const [a, b] = [person(), person()];
      const { id } = await sent(a, b);
      await done(marketing, "referralReject", { id, version: 1, reason: "The other way round" });
      expect((await propose(b, a)).userErrors).toEqual([]);
    });

    test("is for sales, in their own projects", async () => {
      expect((await propose(person(), person(), "DL-01", stranger)).errors).toEqual(["FORBIDDEN"]);
      expect((await propose("emp_1", person())).userErrors).toMatchObject([
        { code: "INVALID", field: ["referrerHandle"] },
      ]);
    });
  });

  describe("a referral", () => {
    test("is confirmed by a deal of the one who was sent, and rewarded by a manager", async () => {
      const { referral, deal } = await confirmed();
      expect(referral).toMatchObject({ state: "CONFIRMED", deal: { id: deal.id }, version: 2 });
      const input = { id: referral.id, version: 2, reward: 1_000_000 };
      expect((await act(marketing, "referralReward", input)).errors).toEqual(["FORBIDDEN"]);
      expect((await act(marketing, "referralReward", { ...input, reward: 0 }, head)).userErrors).toMatchObject([
        { code: "INVALID", field: ["reward"] },
      ]);
      const rewarded = await done(marketing, "referralReward", input, head);
      expect(rewarded).toMatchObject({ state: "REWARDED", reward: 1_000_000, version: 3 });
      const { userErrors } = await act(marketing, "referralReject", { id: referral.id, version: 3, reason: "x" });
      expect(userErrors).toMatchObject([{ code: "STATE", message: expect.stringMatching(/this one is REWARDED\.$/) }]);
    });

    test("is not rewarded before it is confirmed, nor once its deal was called off", async () => {
      const { referral } = await proposed();
      const early = await act(marketing, "referralReward", { id: referral.id, version: 1, reward: 1 }, head);
      expect(early.userErrors).toMatchObject([{ code: "STATE", field: ["id"] }]);
      const late = await confirmed();
      await done(marketing, "dealCancel", { id: late.deal.id, version: 1, reason: "No loan" });
      const input = { id: late.referral.id, version: 2 };
      expect((await act(marketing, "referralReward", { ...input, reward: 1 }, head)).userErrors).toEqual([
        { code: "STATE", field: ["id"], message: "The deal was called off." },
      ]);
      expect(await done(marketing, "referralReject", { ...input, reason: "退房" })).toMatchObject({
        ...{ state: "REJECTED", rejectReason: "退房", deal: { id: late.deal.id } },
      });
    });

    test("is not confirmed by another's deal, one of another project, or one that was called off", async () => {
      const { referral, deal } = await proposed();
      const others = [
        await subscribe(marketing, { customerHandle: person() }),
        await subscribe(marketing, { customerHandle: referral.referee.handle, projectCode: "DL-02" }),
        await done(marketing, "dealCancel", { id: deal.id, version: 1, reason: "No loan" }),
      ];
      for (const { id: dealId } of others) {
        const { userErrors } = await act(marketing, "referralConfirm", { id: referral.id, version: 1, dealId });
        expect(userErrors).toMatchObject([{ code: "INVALID", field: ["dealId"] }]);
      }
    });

    test("is not confirmed by a deal that the caller does not see", async () => {
      const { referral } = await proposed();
      const { userErrors } = await act(marketing, "referralConfirm", {
        id: referral.id,
        version: 1,
        dealId: "dea_none",
      });
      expect(userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["dealId"] }]);
    });

    test("shares its deal with no other, also when both are confirmed at once", async () => {
      const referee = person();
      const first = await sent(person(), referee);
      const second = await sent(person(), referee);
      const { id: dealId } = await subscribe(marketing, { customerHandle: referee });
      const answers = await Promise.all(
        [first, second].map(({ id }) => act(marketing, "referralConfirm", { id, version: 1, dealId })),
      );
      expect(codesOf(answers)).toEqual(["TAKEN", "done"]);
    });
  });
}
