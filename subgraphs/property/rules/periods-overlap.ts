/** A stretch of days: the first that belongs to it, and the first that no longer does; null while no end is known. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Whether two periods have a day in common. */
export function periodsOverlap(one: Period, other: Period): boolean {
  const first = one.from > other.from ? one.from : other.from;
  return [one, other].every(({ to }) => to === null || first < to);
}
