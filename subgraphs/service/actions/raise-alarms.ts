import { type DataSource, type EntityManager, In } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { Case } from "../entities/case.js";
import { CaseAlarmEvent } from "../entities/case-alarm-event.js";
import type { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { CaseLogKind } from "../entities/case-log-kind.js";

/** How many alarms one transaction raises: few enough that a killed one costs little, many enough to be fast. */
const batchSize = 200;

/** An alarm that was raised just now. */
interface Raised {
  readonly caseId: string;
  readonly projectCode: string;
  readonly event: CaseAlarmEvent;
  readonly clock: CaseClockKind;
  readonly dueAt: Date;
  readonly raisedAt: Date;
}

/**
 * Raises every alarm whose time has come, each once: that it was raised is written in the transaction that writes the
 * line of the log. Whoever else raises alarms at the same moment takes others; what was planned while nobody watched
 * is raised now. Requirements 000-36, 001-28.
 * @param goesOn asked before every batch, so that a wish to stop is heard
 * @returns how many were raised
 */
export async function raiseAlarms(source: DataSource, goesOn: () => boolean = () => true): Promise<number> {
  let raised = 0;
  for (let batch = batchSize; batch === batchSize && goesOn(); raised += batch)
    batch = await source.transaction(raiseBatch);
  return raised;
}

/**
 * The warning and the breach call whom the case belongs to; the steps after them whom the department named for it. A
 * case on which somebody works at this moment is left for the next minute, so that neither waits for the other.
 */
const statement = `
  with due as (
    select a.id from case_alarm a join "case" c on c.id = a.case_id
    where a.raised_at is null and not a.is_held and a.due_at <= now()
    order by a.due_at, a.id limit $1 for no key update of a, c skip locked)
  update case_alarm a set raised_at = now(), recipient_id = case when a.event in ('WARNING', 'BREACH', 'PROMOTED') then c.owner_id
    else (select e.employee_id from escalation_contact e
      where e.project_code = c.project_code and e.department = c.department
        and e.level = case a.event when 'TO_EXECUTIVE' then 'EXECUTIVE' else 'RESPONSIBLE' end) end
  from due, "case" c, case_clock k where a.id = due.id and c.id = a.case_id and k.id = a.clock_id
  returning a.case_id as "caseId", a.project_code as "projectCode", a.event, k.kind as clock,
    a.due_at as "dueAt", a.raised_at as "raisedAt"`;

async function raiseBatch(tx: EntityManager): Promise<number> {
  const [rows] = await tx.query<[Raised[], number]>(statement, [batchSize]);
  if (rows.length > 0) await tx.insert(CaseLogEntry, rows.map(lineOf));
  const promoted = rows.filter(({ event }) => event === CaseAlarmEvent.PROMOTED).map(({ caseId }) => caseId);
  if (promoted.length > 0) await tx.update(Case, { id: In(promoted) }, { isPromoted: true });
  return rows.length;
}

function lineOf({ caseId, projectCode, event, clock, dueAt, raisedAt: at }: Raised): CaseLogEntry {
  const text = `${clock}: ${event}, ${dueAt.toISOString()}`;
  return { id: newId("clg"), caseId, projectCode, kind: CaseLogKind.ALARM, text, actor: "clock", at };
}
