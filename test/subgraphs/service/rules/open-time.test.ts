import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addOpenTime } from "../../../../subgraphs/service/rules/add-open-time.js";
import { openTimeBetween } from "../../../../subgraphs/service/rules/open-time-between.js";
import { timeDue } from "../../../../subgraphs/service/rules/time-due.js";
import {
  always,
  anyCalendar,
  anyMinute,
  china,
  office,
  patience,
  runs,
  slowlyAdd,
  slowlyBetween,
} from "./calendars.js";

const minute = 60_000;

describe("open time", () => {
  test.each([
    ["within a morning", "2026-09-30 09:10", 60, "2026-09-30 10:10"],
    ["to the very end of the morning", "2026-09-30 11:00", 60, "2026-09-30 12:00"],
    ["across lunch", "2026-09-30 11:30", 60, "2026-09-30 14:00"],
    ["across a night", "2026-09-29 17:30", 60, "2026-09-30 09:30"],
    ["across National Day", "2026-09-30 17:30", 60, "2026-10-08 09:30"],
    ["from the middle of the holiday", "2026-10-03 11:00", 30, "2026-10-08 09:30"],
    ["into a make-up Saturday", "2026-10-09 17:45", 30, "2026-10-10 09:15"],
    ["over an ordinary weekend", "2026-10-16 17:45", 30, "2026-10-19 09:15"],
    ["to the next opening", "2026-10-01 08:00", 0, "2026-10-08 09:00"],
    ["of none during hours", "2026-09-30 10:00", 0, "2026-09-30 10:00"],
    ["of two working days", "2026-10-08 09:00", 900, "2026-10-09 18:00"],
  ])("goes on %s", (_, since, minutes, until) => {
    expect(addOpenTime(office, china(since), minutes * minute)).toEqual(china(until));
  });

  test("round the clock is time itself, over midnights and months", () => {
    const since = china("2026-09-30 23:59");
    expect(addOpenTime(always, since, 48 * 60 * minute)).toEqual(china("2026-10-02 23:59"));
    expect(openTimeBetween(always, since, china("2026-10-02 23:59"))).toBe(48 * 60 * minute);
  });

  test("keeps seconds and milliseconds", () => {
    const since = new Date("2026-09-30T09:59:59.123Z"); // one second before the office closes
    expect(addOpenTime(office, since, minute)).toEqual(new Date("2026-10-08T01:00:59.123Z"));
  });

  test("between an instant and one not after it is none", () => {
    expect(openTimeBetween(office, china("2026-09-30 12:00"), china("2026-09-30 10:00"))).toBe(0);
  });

  test(
    "is the same as counted minute by minute, for any calendar",
    () => {
      fc.assert(
        fc.property(anyCalendar, anyMinute, fc.integer({ min: 0, max: 3_000 }), (calendar, since, minutes) => {
          expect(addOpenTime(calendar, since, minutes * minute)).toEqual(slowlyAdd(calendar, since, minutes));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "between two instants is the same as counted minute by minute, for any calendar",
    () => {
      fc.assert(
        fc.property(anyCalendar, anyMinute, anyMinute, (calendar, since, until) => {
          expect(openTimeBetween(calendar, since, until)).toBe(slowlyBetween(calendar, since, until) * minute);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "that was added is found between",
    () => {
      fc.assert(
        fc.property(anyCalendar, anyMinute, fc.integer({ min: 0, max: 5_000 }), (calendar, since, minutes) => {
          const until = addOpenTime(calendar, since, minutes * minute);
          expect(openTimeBetween(calendar, since, until)).toBe(minutes * minute);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

describe("by the old rule, a case is due at the next opening plus the minutes", () => {
  test.each([
    ["during hours", "2026-09-30 10:00", "2026-09-30 11:00"],
    ["at the end of the morning, lunch or not", "2026-09-30 11:30", "2026-09-30 12:30"],
    ["in the evening", "2026-09-29 20:00", "2026-09-30 10:00"],
    ["on a holiday", "2026-10-01 10:00", "2026-10-08 10:00"],
    ["on the night before a make-up Saturday", "2026-10-09 23:59", "2026-10-10 10:00"],
  ])("when it comes in %s", (_, since, due) => {
    expect(timeDue(office, "NEXT_OPENING", china(since), 60)).toEqual(china(due));
  });

  test("and by the new rule round the clock after the minutes", () => {
    expect(timeDue(always, "OPEN_TIME", china("2026-10-01 03:00"), 60)).toEqual(china("2026-10-01 04:00"));
  });
});
