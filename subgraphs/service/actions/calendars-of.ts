import { type EntityManager, In } from "typeorm";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServiceCalendarDay } from "../entities/service-calendar-day.js";
import { readHours } from "../rules/read-hours.js";
import type { WorkCalendar } from "../rules/work-calendar.js";

/** Reads calendars as the rules take them, by their ids; two statements for any number. */
export async function calendarsOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, WorkCalendar>> {
  const rows = await tx.find(ServiceCalendar, { where: { id: In([...ids]) } });
  const days = await tx.find(ServiceCalendarDay, { where: { calendarId: In([...ids]) } });
  return new Map(
    rows.map(({ id, hours }) => {
      const week = readHours(hours);
      if (typeof week === "string") throw new Error(`Calendar ${id}: ${week}`);
      const own = days.filter(({ calendarId }) => calendarId === id);
      return [id, { week, days: new Map(own.map(({ day, worksAs }) => [day, worksAs])) }];
    }),
  );
}
