import fc from "fast-check";
import type { Span } from "../../../../subgraphs/service/rules/due-after-pauses.js";
import type { Hours, WorkCalendar } from "../../../../subgraphs/service/rules/work-calendar.js";

const minute = 60_000;
const nine = { from: 540, to: 720 };
const half = { from: 810, to: 1_080 };
const weekday = [nine, half];

/** How many cases each property of clocks is tried with, CLOCK_RUNS=1000 for a long run, and the milliseconds that it may take. */
export const runs = Number(process.env["CLOCK_RUNS"] ?? 150);
export const patience = 280_000 + runs * 100;

/** An office: Monday to Friday, nine to twelve and half past one to six; National Day, and a Saturday made up for it. */
export const office: WorkCalendar = {
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  days: new Map<string, number | null>([
    ...["01", "02", "03", "04", "05", "06", "07"].map((day) => [`2026-10-${day}`, null] as const),
    ["2026-10-10", 5],
  ]),
};

/** Round the clock, every day. */
export const always: WorkCalendar = {
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]),
  days: new Map(),
};

/** An instant as the wall clock in China shows it, as in "2026-09-30 17:30". */
export const china = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+08:00`);

/** For each minute of a day whether a calendar is open during it: as one would look it up by hand. */
function minutesOf({ days, week }: WorkCalendar, midnight: number): boolean[] {
  const wall = new Date(midnight);
  const exception = days.get(wall.toISOString().slice(0, 10));
  if (exception === null) return [];
  const hours = week[(exception ?? (wall.getUTCDay() || 7)) - 1]!;
  return Array.from({ length: 1_440 }, (_, now) => hours.some(({ from, to }) => from <= now && now < to));
}

/** What was looked up: the properties ask for each minute of the same days again and again. */
const lookedUp = new WeakMap<WorkCalendar, Map<number, boolean[]>>();

/** Whether a calendar is open during the minute that begins at an instant. */
function isOpenDuring(calendar: WorkCalendar, instant: number): boolean {
  const wall = instant + 8 * 60 * minute;
  const now = wall % (1_440 * minute);
  const days = lookedUp.get(calendar) ?? new Map<number, boolean[]>();
  const minutes = days.get(wall - now) ?? minutesOf(calendar, wall - now);
  lookedUp.set(calendar, days.set(wall - now, minutes));
  return minutes[Math.floor(now / minute)] === true;
}

/** Goes on minute by minute until so many open ones have gone by; the slow and obvious way. */
export function slowlyAdd(calendar: WorkCalendar, since: Date, minutes: number): Date {
  let at = since.getTime();
  for (let left = minutes; ; at += minute) {
    if (isOpenDuring(calendar, at)) {
      if (left === 0) return new Date(at);
      left -= 1;
    }
    if (left === 0 && minutes > 0) return new Date(at + minute);
  }
}

/** Counts the open minutes one by one. */
export function slowlyBetween(calendar: WorkCalendar, since: Date, until: Date): number {
  let open = 0;
  for (let at = since.getTime(); at < until.getTime(); at += minute) if (isOpenDuring(calendar, at)) open += 1;
  return open;
}

/** A time during which nothing counts. */
interface Standstill {
  readonly from: Date;
  readonly to: Date;
}

/**
 * When a clock runs out, minute by minute: with OPEN_TIME open minutes count; with NEXT_OPENING all of them do, from the first open one
 * on, and again so after every pause.
 */
export function slowlyDue(
  calendar: WorkCalendar,
  { counting, minutes }: Span,
  since: Date,
  pauses: readonly Standstill[],
): Date {
  let hasOpened = false;
  let left = minutes;
  for (let at = since.getTime(); ; at += minute) {
    if (pauses.some(({ from, to }) => from.getTime() <= at && at < to.getTime())) {
      hasOpened = false;
      continue;
    }
    const isOpen = isOpenDuring(calendar, at);
    hasOpened ||= isOpen;
    if (counting === "OPEN_TIME" ? isOpen : hasOpened) left -= 1;
    if (left === 0) return new Date(at + minute);
  }
}

const hours: fc.Arbitrary<Hours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) => marks.flatMap((mark, at) => (at % 2 === 1 ? [{ from: marks[at - 1]! * 30, to: mark * 30 }] : [])));

/** Any calendar that opens at some time of the week, with exceptions around National Day. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  week: fc.array(hours, { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
  days: fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 20 }).map((day) => `2026-10-${String(day).padStart(2, "0")}`),
        fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 7 })),
      ),
      { maxLength: 10 },
    )
    .map((days) => new Map(days)),
});

/** Any minute around National Day. */
export const anyMinute: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 20 * 1_440 })
  .map((after) => new Date(china("2026-09-28 00:00").getTime() + after * minute));

/** Either way of counting. */
export const anyCounting = fc.constantFrom("OPEN_TIME" as const, "NEXT_OPENING" as const);

/** Up to three pauses: how many minutes go by before each, and how many it lasts. */
export const anyPauses = fc.array(fc.tuple(fc.nat(1_500), fc.integer({ min: 1, max: 3_000 })), { maxLength: 3 });

/** The pauses of a clock that starts at an instant. */
export function pausesFrom(since: Date, lengths: readonly (readonly [before: number, long: number])[]): Standstill[] {
  let at = since.getTime();
  return lengths.map(([before, long]) => {
    const from = at + before * minute;
    at = from + long * minute;
    return { from: new Date(from), to: new Date(at) };
  });
}
