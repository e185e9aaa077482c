/** The clocks of a case. */
export type Clock = "ACKNOWLEDGE" | "FIRST_REPLY" | "PROGRESS" | "RESOLVE";

/** What happens to a case that a clock hears of. */
export type ClockEvent =
  "OPENED" | "REPLIED" | "ACKNOWLEDGED" | "PROGRESS" | "RESOLVED" | "CALLED_BACK" | "CLOSED" | "REOPENED" | "CANCELLED";

/** Which clocks end, and which begin. */
export interface ClockChange {
  readonly end: readonly Clock[];
  readonly start: readonly Clock[];
}

const every: readonly Clock[] = ["ACKNOWLEDGE", "FIRST_REPLY", "PROGRESS", "RESOLVE"];

/**
 * What an event does to a case's clocks. Word of progress ends its clock and begins the next one, so that the customer
 * never waits in silence; whoever takes a step has acknowledged; an answer that resolves is a reply. Requirements 001-25, 003-17.
 */
export const clocksAfter: Readonly<Record<ClockEvent, ClockChange>> = {
  OPENED: { end: [], start: every },
  REPLIED: { end: ["FIRST_REPLY"], start: [] },
  ACKNOWLEDGED: { end: ["ACKNOWLEDGE"], start: [] },
  PROGRESS: { end: ["ACKNOWLEDGE", "PROGRESS"], start: ["PROGRESS"] },
  RESOLVED: { end: every, start: [] },
  CALLED_BACK: { end: [], start: [] },
  CLOSED: { end: [], start: [] },
  REOPENED: { end: [], start: ["PROGRESS", "RESOLVE"] },
  CANCELLED: { end: every, start: [] },
};
