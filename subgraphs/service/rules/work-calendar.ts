/** A stretch of a day during which we work, in minutes since midnight in China: 540 to 1,080 is nine to six. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When we work. A round-the-clock calendar is one whose every day is open from 0 to 1,440. */
export interface WorkCalendar {
  /** Seven lists, Monday's first; each in order and without overlaps. At least one day has hours. */
  readonly week: readonly (readonly Hours[])[];
  /** Days that differ, as in "2026-10-01": closed (null), or open like a weekday, 1 for Monday to 7 (调休). */
  readonly days: ReadonlyMap<string, number | null>;
}
