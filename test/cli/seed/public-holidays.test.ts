import { publicHolidays } from "../../../cli/seed/public-holidays.js";
import { addOpenTime } from "../../../subgraphs/service/rules/add-open-time.js";
import { china } from "../../subgraphs/service/rules/calendars.js";

const nineToSix = [{ from: 540, to: 1_080 }];
const office = {
  week: [...Array.from({ length: 5 }, () => nineToSix), [], []],
  days: new Map(publicHolidays().map(({ day, worksAs }) => [day, worksAs])),
};

test("no day is named twice, and only Saturdays and Sundays are made up", () => {
  const days = publicHolidays();
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  const weekdays = days.filter(({ worksAs }) => worksAs).map(({ day }) => new Date(day).getUTCDay());
  expect(new Set(weekdays)).toEqual(new Set([0, 6]));
});

test.each([
  ["the end of a month", "2026-11-30 17:30", "2026-12-01 09:30"],
  ["the end of the year, seen from Greenwich", "2027-01-01 07:59", "2027-01-04 10:00"],
  ["the Spring Festival of 2026", "2026-02-14 17:30", "2026-02-24 09:30"],
  ["the Spring Festival of 2027", "2027-02-04 17:30", "2027-02-09 09:30"],
  ["a Sunday that ends February", "2027-02-28 12:00", "2027-03-01 10:00"],
  ["a Sunday that is made up", "2026-09-20 17:30", "2026-09-21 09:30"],
])("an hour of the office goes on over %s", (_, since, until) => {
  expect(addOpenTime(office, china(since), 3_600_000)).toEqual(china(until));
});
