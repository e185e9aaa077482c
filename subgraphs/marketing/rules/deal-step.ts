import { dayLiesBetween } from "./day-lies-between.js";

/** The days of a deal after which a step may follow, in their order; null is a step that is still to come. */
export interface DealDays {
  readonly subscribedOn: string;
  readonly signedOn: string | null;
  readonly onlineSignedOn: string | null;
  readonly filedOn: string | null;
  readonly paidOn: string | null;
}

/** Where a deal may stand. */
export type DealStanding = "SUBSCRIBED" | "SIGNED" | "ONLINE_SIGNED" | "FILED" | "PAID" | "DELIVERED" | "CANCELLED";

/** A step of a deal, and the day on which it was taken. */
export type DealStep =
  | { readonly kind: "SIGN" | "SIGN_ONLINE" | "FILE" | "RECEIVE_PAYMENT" | "DELIVER"; readonly on: string }
  | { readonly kind: "CANCEL"; readonly on: string; readonly reason: string };

/** What a step makes of a deal: its state with the day that belongs to it, and nothing else. */
export type DealAfter =
  | { readonly state: "SIGNED"; readonly signedOn: string }
  | { readonly state: "ONLINE_SIGNED"; readonly onlineSignedOn: string }
  | { readonly state: "FILED"; readonly filedOn: string }
  | { readonly state: "PAID"; readonly paidOn: string }
  | { readonly state: "DELIVERED"; readonly deliveredOn: string }
  | { readonly state: "CANCELLED"; readonly cancelledOn: string; readonly cancelReason: string };

/** Why a step cannot be taken: the deal's state does not allow it, or its day does not fit. */
export interface DealRefused {
  readonly wrong: "state" | "day";
  readonly message: string;
}

/** The states from which each step may be taken: the one before, or, to call a deal off, all until the home is handed over. */
const from: Record<DealStep["kind"], readonly DealStanding[]> = {
  SIGN: ["SUBSCRIBED"],
  SIGN_ONLINE: ["SIGNED"],
  FILE: ["ONLINE_SIGNED"],
  RECEIVE_PAYMENT: ["FILED"],
  DELIVER: ["PAID"],
  CANCEL: ["SUBSCRIBED", "SIGNED", "ONLINE_SIGNED", "FILED", "PAID"],
};

/**
 * Where a deal stands after a step: subscribed, signed, signed online, filed, paid, delivered, one after the other; none
 * is skipped and none goes back. Its day is not before that of the step before, and not in the future.
 * @param today the day it is in China, YYYY-MM-DD
 * @returns what the step makes of it, or why it cannot be taken. Section 5.4.
 */
export function dealStep(
  deal: DealDays & { readonly state: DealStanding },
  step: DealStep,
  today: string,
): DealAfter | DealRefused {
  const allowed = from[step.kind];
  if (!allowed.includes(deal.state))
    return {
      wrong: "state",
      message: `${step.kind} needs a deal that is ${allowed.join(" or ")}; this one is ${deal.state}.`,
    };
  const message = dayLiesBetween(step.on, lastDay(deal), today);
  return message === undefined ? after(step) : { wrong: "day", message };
}

/** The day of the last step that was taken; since each is not before the last, it is the latest one. */
function lastDay({ subscribedOn, signedOn, onlineSignedOn, filedOn, paidOn }: DealDays): string {
  return paidOn ?? filedOn ?? onlineSignedOn ?? signedOn ?? subscribedOn;
}

function after(step: DealStep): DealAfter {
  switch (step.kind) {
    case "SIGN":
      return { state: "SIGNED", signedOn: step.on };
    case "SIGN_ONLINE":
      return { state: "ONLINE_SIGNED", onlineSignedOn: step.on };
    case "FILE":
      return { state: "FILED", filedOn: step.on };
    case "RECEIVE_PAYMENT":
      return { state: "PAID", paidOn: step.on };
    case "DELIVER":
      return { state: "DELIVERED", deliveredOn: step.on };
    case "CANCEL":
      return { state: "CANCELLED", cancelledOn: step.on, cancelReason: step.reason };
  }
}
