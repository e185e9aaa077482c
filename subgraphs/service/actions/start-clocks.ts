import { CaseClockKind } from "../entities/case-clock-kind.js";
import { insertClocks } from "./insert-clocks.js";
import { planClocks } from "./plan-clocks.js";

/**
 * Starts clocks of a case, as planClocks plans them.
 * @returns by when it is to be resolved now, if that clock was among them
 */
export async function startClocks(...plan: Parameters<typeof planClocks>): Promise<Date | undefined> {
  const planned = await planClocks(...plan);
  await insertClocks(plan[0], planned);
  return planned.find(({ kind }) => kind === CaseClockKind.RESOLVE)?.dueAt;
}
