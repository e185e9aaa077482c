import { mayAct } from "../../shared/caller.js";
import { requestError } from "../../shared/errors.js";
import { Performance } from "../entities/performance.js";
import type { PerformanceContribution } from "../entities/performance-contribution.js";
import type { ServiceContext } from "../loaders/index.js";
import { countContribution } from "../rules/count-contribution.js";

/** The most days that are counted at once: a quarter. */
const mostDays = 92;

/**
 * Counts what somebody did for customers in a time, from the cases of the caller's projects. Shown to the employee, and
 * to those who answer for the employee's work. Requirements 003-16, 001-33, 002-35.
 * @param fromDay the first day in China that counts; `toDay` the first that no longer does
 * @throws BAD_USER_INPUT for no time or more than 92 days; FORBIDDEN for others
 */
export async function employeePerformance(
  { employeeId, fromDay, toDay }: { employeeId: string; fromDay: string; toDay: string },
  { caller, loaders }: ServiceContext,
): Promise<Performance> {
  if (caller.subject !== employeeId) mayAct(caller, ["service_manager", "city_manager", "group_analyst"]);
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000;
  if (!(days >= 1 && days <= mostDays))
    throw requestError("BAD_USER_INPUT", `\`toDay\` must be 1 to ${mostDays} days after \`fromDay\`, and was ${days}.`);
  const [done, weights] = await Promise.all([
    loaders.deeds.load({ employeeId, fromDay, toDay }),
    loaders.allWeights.load("all"),
  ]);
  const all = done.map((deed) => countContribution(deed, weights));
  all.sort((a, b) => b.points - a.points || a.caseId.localeCompare(b.caseId));
  return Object.assign(new Performance(), { ...totals(all), all });
}

function totals(all: readonly PerformanceContribution[]): Omit<Performance, "all"> {
  const cases = all.filter(({ credited }) => !credited);
  const points = Math.round(all.reduce((sum, one) => sum + one.points, 0) * 100) / 100;
  const csat = average(cases.flatMap((one) => one.csat ?? []));
  const difficulty = average(cases.map((one) => one.difficulty));
  return { points, cases: cases.length, csat, difficulty, credits: all.length - cases.length };
}

function average(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
