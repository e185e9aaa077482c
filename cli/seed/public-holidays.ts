import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after, morningOf } from "./calendar.js";

/** A day on which offices are not as its weekday says. */
export interface PublicHoliday {
  readonly day: string;
  /** The weekday that is made up for, 1 for Monday to 7 (调休); null for a day off. */
  readonly worksAs: number | null;
  readonly name: string;
}

/**
 * From which day on how many are off: those of 2026 as the State Council's office arranged them on 4 November 2025; those of 2027,
 * before anybody has arranged them, as the law names them (全国年节及纪念日放假办法 art. 2).
 */
const off = [
  ["元旦", "2026-01-01", 3],
  ["春节", "2026-02-15", 9],
  ["清明节", "2026-04-04", 3],
  ["劳动节", "2026-05-01", 5],
  ["端午节", "2026-06-19", 3],
  ["中秋节", "2026-09-25", 3],
  ["国庆节", "2026-10-01", 7],
  ["元旦", "2027-01-01", 1],
  ["春节", "2027-02-05", 4],
  ["清明节", "2027-04-05", 1],
  ["劳动节", "2027-05-01", 2],
  ["端午节", "2027-06-09", 1],
  ["中秋节", "2027-09-15", 1],
  ["国庆节", "2027-10-01", 3],
] as const;

/** The days made up for them, each like a Friday. */
const madeUp = [
  ["元旦调休", "2026-01-04"],
  ["春节调休", "2026-02-14"],
  ["春节调休", "2026-02-28"],
  ["劳动节调休", "2026-05-09"],
  ["国庆节调休", "2026-09-20"],
  ["国庆节调休", "2026-10-10"],
] as const;

/** The public holidays of China in 2026 and 2027, and the days made up for them. */
export function publicHolidays(): PublicHoliday[] {
  const holidays = off.flatMap(([name, first, count]) =>
    Array.from({ length: count }, (_, at) => ({ day: chinaDay(after(morningOf(first), at)), worksAs: null, name })),
  );
  return [...holidays, ...madeUp.map(([name, day]) => ({ day, worksAs: 5, name }))];
}
