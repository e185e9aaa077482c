import type { Case } from "../entities/case.js";
import type { DispatchMode } from "../entities/dispatch-mode.js";
import { OwnerSuggestion } from "../entities/owner-suggestion.js";
import type { ServiceContext } from "../loaders/index.js";
import { rankOwners, suitability } from "../rules/rank-owners.js";

/** The most that are suggested. */
const most = 5;

/** Who might answer for a case, the best first, at most five, without who does already. Requirements 000-41. */
export async function suggestOwners(
  matter: Case,
  by: DispatchMode,
  { loaders }: ServiceContext,
): Promise<OwnerSuggestion[]> {
  const candidates = await loaders.ownerCandidates.load(matter);
  const others = candidates.filter(({ employeeId }) => employeeId !== matter.ownerId);
  return rankOwners(others, by)
    .slice(0, most)
    .map((one) => Object.assign(new OwnerSuggestion(), one, { suitability: suitability(one) }));
}
