import type { Ask } from "../rounds/ask.js";
import { followTiers } from "./follow-tiers.js";

/** How often all open cases are looked at, in milliseconds; those that were just opened are every time. */
const wholeEvery = 600_000;

/**
 * Makes what is done every minute so that cases follow their customers: it looks at the cases that were opened since it did so last, and
 * every ten minutes at all that are open.
 */
export function tierRounds(ask: Ask): () => Promise<unknown> {
  let whole = -Infinity;
  let last = new Date(0);
  return async () => {
    const start = new Date();
    const isWhole = start.getTime() - whole >= wholeEvery;
    await followTiers(ask, isWhole ? undefined : last);
    last = start;
    if (isWhole) whole = start.getTime();
  };
}
