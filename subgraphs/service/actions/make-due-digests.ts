import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { chinaDay, newId } from "../../shared/scalars.js";
import { everyRow, sql } from "../../shared/loaders.js";
import { ServiceDigest } from "../entities/service-digest.js";
import { departmentFeedback } from "../loaders/department-feedback.js";

/** A project, and what of it is open. */
interface Standing {
  readonly projectCode: string;
  readonly openComplaints: number;
  readonly late: number;
  readonly oldestIds: string[];
}

const dayLength = 24 * 3_600_000;

/**
 * Makes yesterday's digest of every project where something is open or was told yesterday, in China, as far as it is
 * missing. It may run as often as it likes: a digest is made once. Requirements 000-26, 001-13.
 * @returns how many were missing
 */
export async function makeDueDigests(manager: EntityManager, now: Date): Promise<number> {
  const [fromDay, toDay] = [chinaDay(new Date(now.getTime() - dayLength)), chinaDay(now)];
  const standings = await read<Standing>(
    manager,
    sql`select t.project_code as "projectCode",
        count(*) filter (where t.kind = 'COMPLAINT' and t.closed_at is null)::int as "openComplaints",
        count(*) filter (where t.resolved_at is null and t.closed_at is null and t.due_at < ${now})::int as late,
        coalesce((array_agg(t.id order by t.received_at) filter (where t.kind = 'COMPLAINT' and t.closed_at is null))[1:5], '{}')
          as "oldestIds"
      from "case" t
      where (t.state not in ('CLOSED', 'CANCELLED') or t.opened_at >= ${fromDay}::timestamp at time zone 'Asia/Shanghai')
        and not exists (select from service_digest d where d.project_code = t.project_code and d.day = ${fromDay})
      group by t.project_code`,
  );
  for (const standing of standings) {
    const { projectCode } = standing;
    const feedback = await departmentFeedback(manager, { projectCode, fromDay, toDay }, everyRow);
    const row = { id: newId("dig"), day: fromDay, ...standing, feedback, madeAt: now };
    await manager.createQueryBuilder().insert().into(ServiceDigest).values(row).orIgnore().execute();
  }
  return standings.length;
}
