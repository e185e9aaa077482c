import type { Case } from "../entities/case.js";
import { type Likeness, likelyRepeat } from "../rules/likely-repeat.js";
import { toldOf } from "./told-of.js";

/** An earlier case, and what speaks for a matter being the same. */
export type Repeated = Likeness & { readonly case: Case };

/**
 * Which of earlier cases a matter seems to repeat, the most alike first; of several that repeat one another only the
 * one that was told first among those at hand.
 * @param handles every handle of the matter's customer that is known
 */
export function likelyRepeats(
  matter: Parameters<typeof toldOf>[0],
  handles: readonly string[],
  earlier: readonly Case[],
): Repeated[] {
  const told = toldOf(matter, handles);
  const alike = earlier.flatMap((one) => {
    const likeness = likelyRepeat(told, toldOf(one, [one.customerHandle]));
    return likeness ? [{ ...likeness, case: one }] : [];
  });
  const ids = new Set(alike.map((one) => one.case.id));
  return alike
    .filter((one) => one.case.firstCaseId === null || !ids.has(one.case.firstCaseId))
    .sort((one, other) => other.wordsShared - one.wordsShared);
}
