import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addOpenTime } from "../../../../subgraphs/service/rules/add-open-time.js";
import { alarmTimes } from "../../../../subgraphs/service/rules/alarm-times.js";
import { endClock } from "../../../../subgraphs/service/rules/end-clock.js";
import { openTimeBetween } from "../../../../subgraphs/service/rules/open-time-between.js";
import { timeAfterPause } from "../../../../subgraphs/service/rules/time-after-pause.js";
import { dueAfterPauses } from "../../../../subgraphs/service/rules/due-after-pauses.js";
import {
  anyCalendar,
  anyCounting,
  anyMinute,
  anyPauses,
  china,
  office,
  patience,
  pausesFrom,
  runs,
  slowlyDue,
} from "./calendars.js";

const minute = 60_000;

describe("after a pause", () => {
  test.each([
    ["OPEN_TIME", "2026-09-30 16:00", "2026-09-30 15:00", "2026-10-08 09:00", "2026-10-08 10:00"],
    ["OPEN_TIME", "2026-09-30 16:00", "2026-09-30 15:00", "2026-09-30 15:00", "2026-09-30 16:00"],
    ["OPEN_TIME", "2026-09-30 16:00", "2026-09-30 16:00", "2026-10-08 09:00", "2026-09-30 16:00"],
    ["OPEN_TIME", "2026-10-08 10:00", "2026-10-02 10:00", "2026-10-03 10:00", "2026-10-08 10:00"],
    ["NEXT_OPENING", "2026-10-08 10:00", "2026-10-02 10:00", "2026-10-03 10:00", "2026-10-08 10:00"],
    ["NEXT_OPENING", "2026-10-08 10:00", "2026-10-08 09:20", "2026-10-08 19:00", "2026-10-09 09:40"],
  ] as const)("%s that was due at %s, paused from %s to %s, is due at %s", (counting, due, from, to, expected) => {
    const pause = { since: china("2026-10-01 08:00"), from: china(from), to: china(to) };
    expect(timeAfterPause(office, counting, china(due), pause)).toEqual(china(expected));
  });

  test("a clock of the old rule that runs into the evening has left what it had left then, not nothing", () => {
    const pause = { since: china("2026-09-29 17:50"), from: china("2026-09-29 18:20"), to: china("2026-09-30 20:00") };
    const due = timeAfterPause(office, "NEXT_OPENING", china("2026-09-29 18:50"), pause);
    expect(due).toEqual(china("2026-10-08 09:30"));
  });

  test(
    "and another, and another, a clock is due as counted minute by minute, for any calendar and either rule",
    () => {
      fc.assert(
        fc.property(anyCalendar, anyCounting, anyMinute, fc.integer({ min: 1, max: 300 }), anyPauses, (...life) => {
          const [calendar, counting, since, minutes, lengths] = life;
          const pauses = pausesFrom(since, lengths);
          const due = dueAfterPauses(calendar, { counting, minutes }, since, pauses);
          expect(due).toEqual(slowlyDue(calendar, { counting, minutes }, since, pauses));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test("as much open time as was left is left, for any calendar, pause and clock", () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyMinute, fc.nat(2_000), fc.nat(4_000), (calendar, since, from, n, long) => {
        const due = addOpenTime(calendar, since, n * minute);
        const to = new Date(from.getTime() + long * minute);
        const moved = timeAfterPause(calendar, "OPEN_TIME", due, { since, from, to });
        if (due <= from) expect(moved).toEqual(due);
        else expect(openTimeBetween(calendar, to, moved)).toBe(openTimeBetween(calendar, from, due));
      }),
    );
  });
});

test("a clock warns on the way, and calls higher and higher after its breach, in open time", () => {
  const times = { since: china("2026-09-30 16:00"), dueAt: china("2026-10-08 09:40") };
  const plan = { warnPercent: 75, responsibleAfterMinutes: 0, executiveAfterMinutes: 480, promoteAfterMinutes: 2_880 };
  expect(alarmTimes(office, times, plan)).toEqual({
    WARNING: china("2026-09-30 18:00"),
    BREACH: china("2026-10-08 09:40"),
    TO_RESPONSIBLE: china("2026-10-08 09:40"),
    TO_EXECUTIVE: china("2026-10-09 10:10"),
    PROMOTED: china("2026-10-10 09:40"),
  });
});

test("alarms are in order, for any calendar and any plan", () => {
  const plans = fc.record({ warn: fc.integer({ min: 1, max: 100 }), first: fc.nat(500), more: fc.nat(500) });
  fc.assert(
    fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 3_000 }), plans, (calendar, since, n, plan) => {
      const dueAt = addOpenTime(calendar, since, n * minute);
      const after = { responsibleAfterMinutes: plan.first, executiveAfterMinutes: plan.first + plan.more };
      const { PROMOTED: _, ...others } = alarmTimes(
        calendar,
        { since, dueAt },
        { warnPercent: plan.warn, ...after, promoteAfterMinutes: 1 },
      );
      const times = Object.values(others);
      expect(times.map(Number)).toEqual(times.map(Number).sort((a, b) => a - b));
      expect(times[0]!.getTime()).toBeGreaterThanOrEqual(since.getTime());
    }),
  );
});

describe("a clock that ends", () => {
  const due = china("2026-09-30 10:00");
  const [early, late] = [china("2026-09-30 09:59"), china("2026-09-30 10:01")];
  test.each([
    [{ at: early, pausedAt: null, isCalledOff: false }, "MET"],
    [{ at: due, pausedAt: null, isCalledOff: false }, "MET"],
    [{ at: late, pausedAt: null, isCalledOff: false }, "MISSED"],
    [{ at: late, pausedAt: early, isCalledOff: false }, "MET"],
    [{ at: late, pausedAt: late, isCalledOff: false }, "MISSED"],
    [{ at: late, pausedAt: null, isCalledOff: true }, "CANCELLED"],
  ])("%j is %s", (end, state) => expect(endClock(due, end)).toBe(state));
});
