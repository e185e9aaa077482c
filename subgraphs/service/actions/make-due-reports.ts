import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { chinaDay } from "../../shared/scalars.js";
import { surveyWhere } from "../loaders/survey-list.js";
import { monthBefore } from "../rules/month-before.js";
import { makeReport, type ReportSubject } from "./make-report.js";

/**
 * Makes the reports of the last whole month in China for every department of every project about which somebody was
 * asked in it, as far as they are missing. It may run as often as it likes: a report is made once.
 * @returns how many were missing. Requirements 003-23.
 */
export async function makeDueReports(manager: EntityManager, now: Date): Promise<number> {
  const today = chinaDay(now);
  const { from: fromDay, to: toDay } = monthBefore(today);
  const subjects = await read<Pick<ReportSubject, "projectCode" | "department">>(
    manager,
    sql`select distinct t.project_code as "projectCode", t.department from survey t
      where t.department is not null and ${surveyWhere({ fromDay, toDay })}
        and not exists (select from satisfaction_report r where r.project_code = t.project_code
          and r.department = t.department and r.from_day = ${fromDay} and r.to_day = ${toDay})`,
  );
  for (const subject of subjects) await makeReport(manager, { ...subject, fromDay, toDay }, now);
  return subjects.length;
}
