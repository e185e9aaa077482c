import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { earlierCases } from "../loaders/earlier-cases.js";
import { casesSeenBy } from "../loaders/seen-by.js";
import { isCertainRepeat } from "../rules/likely-repeat.js";
import { whyRepeat } from "../rules/why-repeat.js";
import { likelyRepeats } from "./likely-repeats.js";
import type { toldOf } from "./told-of.js";

/**
 * The first case of a matter that is about to be written down, when it was certainly told before, as far as the caller sees.
 * @param handles every handle of the customer that the caller named
 * @returns nothing when no case is alike enough. Requirements 000-24.
 */
export async function findFirstCase(
  tx: EntityManager,
  caller: Caller,
  matter: Parameters<typeof toldOf>[0],
  handles: readonly string[],
): Promise<{ readonly firstCaseId?: string; readonly repeatReason?: string }> {
  const asked = { handles, unitId: matter.unitId ?? null, before: new Date() };
  const earlier = await earlierCases(tx, casesSeenBy(caller)).load(asked);
  const first = likelyRepeats(matter, handles, earlier).find(isCertainRepeat);
  return first ? { firstCaseId: first.case.id, repeatReason: whyRepeat(first) } : {};
}
