import { addYears } from "./add-years.js";

/** What of a sale decides for how long it is kept. */
export interface Sale {
  /** How many deals there are. */
  readonly deals: number;
  /** The last day on which one of them was handed over or called off; null when none was. */
  readonly endedOn: string | null;
  /** How many of them are under way. */
  readonly running: number;
}

/** The years for which a developer keeps who its customers are and what they bought, once that is over. */
const years = 10;
const law = "反洗钱法 art. 34";

/**
 * Why what belongs to a sale is kept, and until when: developers who sell homes keep their customers' identity and transactions for ten
 * years after the end (反洗钱法 of 2024, art. 34 and 64). PIPL article 47, last paragraph.
 * @param day YYYY-MM-DD, the day that it is
 * @returns undefined when nothing was sold, or the time is over; no day while a deal is under way
 */
export function dealIsKept(
  { deals, endedOn, running }: Sale,
  day: string,
): { law: string; until: string | null } | undefined {
  if (deals === 0) return undefined;
  if (running > 0 || endedOn === null) return { law, until: null };
  const until = addYears(endedOn, years);
  return until >= day ? { law, until } : undefined;
}
