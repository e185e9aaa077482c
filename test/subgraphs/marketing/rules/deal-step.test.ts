import { describe, expect, test } from "@jest/globals";
import { dealStep, type DealStanding, type DealStep } from "../../../../subgraphs/marketing/rules/deal-step.js";

const today = "2026-03-31";
const none = { signedOn: null, onlineSignedOn: null, filedOn: null, paidOn: null };
const [subscribedOn, signedOn, onlineSignedOn, filedOn, paidOn] = ["01", "03", "05", "07", "09"].map(
  (d) => `2026-03-${d}`,
);
const deals = {
  SUBSCRIBED: { ...none },
  SIGNED: { ...none, signedOn },
  ONLINE_SIGNED: { ...none, signedOn, onlineSignedOn },
  FILED: { ...none, signedOn, onlineSignedOn, filedOn },
  PAID: { signedOn, onlineSignedOn, filedOn, paidOn },
  DELIVERED: { signedOn, onlineSignedOn, filedOn, paidOn },
  CANCELLED: { ...none, signedOn },
};
const deal = (state: DealStanding) => ({ state, subscribedOn, ...deals[state] }) as Parameters<typeof dealStep>[0];
const step = (kind: DealStep["kind"], on = today): DealStep =>
  kind === "CANCEL" ? { kind, on, reason: "No loan" } : { kind, on };

/** Where each step leads from each state; "-" is refused. */
const table = `
               SIGN    SIGN_ONLINE    FILE   RECEIVE_PAYMENT  DELIVER    CANCEL
SUBSCRIBED     SIGNED  -              -      -                -          CANCELLED
SIGNED         -       ONLINE_SIGNED  -      -                -          CANCELLED
ONLINE_SIGNED  -       -              FILED  -                -          CANCELLED
FILED          -       -              -      PAID             -          CANCELLED
PAID           -       -              -      -                DELIVERED  CANCELLED
DELIVERED      -       -              -      -                -          -
CANCELLED      -       -              -      -                -          -`;
const [kinds = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const expected = rows.flatMap(([from, ...to]) => kinds.map((kind, i) => ({ from, kind, to: to[i] })));

describe("a step of a deal", () => {
  test.each(expected)("$kind leads a deal that is $from to $to", ({ from, kind, to }) => {
    const after = dealStep(deal(from as DealStanding), step(kind as DealStep["kind"]), today);
    expect("wrong" in after ? "-" : after.state).toBe(to);
    if ("wrong" in after)
      expect(after.message).toMatch(new RegExp(`^${kind} needs a deal that is .*; this one is ${from}\\.$`));
  });

  test("brings its own day, and nothing else", () => {
    expect(dealStep(deal("SIGNED"), step("SIGN_ONLINE"), today)).toEqual({
      state: "ONLINE_SIGNED",
      onlineSignedOn: today,
    });
    expect(dealStep(deal("FILED"), step("CANCEL"), today)).toEqual({
      state: "CANCELLED",
      cancelledOn: today,
      cancelReason: "No loan",
    });
  });

  test.each([
    ["SUBSCRIBED", "SIGN", subscribedOn],
    ["SIGNED", "SIGN_ONLINE", signedOn],
    ["ONLINE_SIGNED", "FILE", onlineSignedOn],
    ["FILED", "RECEIVE_PAYMENT", filedOn],
    ["PAID", "DELIVER", paidOn],
    ["PAID", "CANCEL", paidOn],
    ["SIGNED", "CANCEL", signedOn],
  ] as const)("from %s, %s may be on %s, and not the day before or tomorrow", (state, kind, first) => {
    const before = `2026-0${first === subscribedOn ? "2-28" : `3-0${Number(first!.at(-1)) - 1}`}`;
    expect(dealStep(deal(state), step(kind, first), today)).not.toHaveProperty("wrong");
    expect(dealStep(deal(state), step(kind, before), today)).toEqual({
      wrong: "day",
      message: `It must be ${first} or later, and was ${before}.`,
    });
    expect(dealStep(deal(state), step(kind, "2026-04-01"), today)).toEqual({
      wrong: "day",
      message: "It must be 2026-03-31 or earlier, and was 2026-04-01.",
    });
  });
});
