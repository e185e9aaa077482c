import { seed } from "../seed/seed.js";
import type { HouseDatabases } from "./databases.js";

/**
 * What happens once, in a house that is empty: it gets the demonstration's projects and people. Any other house is left as it is.
 * @param customers how many people; with 0 the house gets its projects only
 * @param say hears how far it has come, a line each tenth
 */
export async function firstRun(
  databases: Pick<HouseDatabases, "of">,
  customers: number,
  say: (line: string) => void,
): Promise<void> {
  let tenth = 0;
  const progress = (done: number, of: number) => {
    if (Math.floor((done / of) * 10) === tenth) return;
    tenth = Math.floor((done / of) * 10);
    say(`Making the demonstration data: ${done} of ${of} people`);
  };
  await seed(databases, { customers, onlyIfEmpty: true, progress });
}
