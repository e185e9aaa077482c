import { type Period, periodsOverlap } from "./periods-overlap.js";

/** What somebody is to a unit, and when. */
export interface Tie extends Period {
  readonly customerHandle: string;
  readonly role: string;
}

/**
 * Whether something that somebody is said to be to a unit is not written down already for some of the same days.
 * @param others all other ties of the unit
 * @returns why it is not new, or undefined
 */
export function tieIsNew(tie: Tie, others: readonly Tie[]): string | undefined {
  const same = others.find(
    (other) => other.customerHandle === tie.customerHandle && other.role === tie.role && periodsOverlap(other, tie),
  );
  return same && `This customer is its ${tie.role} already, from ${same.from} to ${same.to ?? "an open end"}.`;
}
