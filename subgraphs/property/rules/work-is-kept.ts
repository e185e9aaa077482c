import { addMonths } from "./add-months.js";

const threeYears = 36;

/**
 * Why a work order is kept, and until when: as long as it is under way, for the contract; once done for three years, while claims from
 * it can be brought (民法典 art. 188). What was called off may go.
 * @param doneOn YYYY-MM-DD; null when it is not done
 * @param day YYYY-MM-DD, the day that it is
 */
export function workIsKept(
  { state, doneOn }: { readonly state: string; readonly doneOn: string | null },
  day: string,
): { law: string; until: string | null } | undefined {
  if (state === "CANCELLED") return undefined;
  if (doneOn === null) return { law: "民法典 art. 937", until: null };
  const until = addMonths(doneOn, threeYears);
  return until >= day ? { law: "民法典 art. 188", until } : undefined;
}
