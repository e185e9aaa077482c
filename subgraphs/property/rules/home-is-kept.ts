import { addMonths } from "./add-months.js";

/** What of somebody's tie to a home decides for how long it is kept. */
export interface Tie {
  readonly role: string;
  /** The day it ended, or will; null while no end is known. */
  readonly endsOn: string | null;
}

/** Who is a party of the contract of property service, or answers for it. */
const parties = ["OWNER", "CO_OWNER", "TENANT"];
const threeYears = 36;

/**
 * Why a tie to a home is kept, and until when: as long as the contract of property service with an owner or tenant lasts (PIPL article
 * 13, point 2; 民法典 art. 937), and three years longer, while claims from it can be brought (art. 188). Family and others may go.
 * @param day YYYY-MM-DD, the day that it is
 */
export function homeIsKept({ role, endsOn }: Tie, day: string): { law: string; until: string | null } | undefined {
  if (!parties.includes(role)) return undefined;
  if (endsOn === null || endsOn >= day) return { law: "民法典 art. 937", until: null };
  const until = addMonths(endsOn, threeYears);
  return until >= day ? { law: "民法典 art. 188", until } : undefined;
}
