import type { DataSource, EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { CaseLogKind } from "../entities/case-log-kind.js";

/** How many promises one transaction breaks. */
const batchSize = 200;

/**
 * Breaks the promises that were not kept in time, each once, and tells it in the case's log. Requirements 001-24.
 * @param goesOn asked before every batch
 * @returns how many were broken
 */
export async function breakPromises(source: DataSource, goesOn: () => boolean = () => true): Promise<number> {
  let broken = 0;
  for (let batch = batchSize; batch === batchSize && goesOn(); broken += batch)
    batch = await source.transaction(breakBatch);
  return broken;
}

/** A case on which somebody works at this moment is left for the next minute, so that neither waits for the other. */
const statement = `
  with due as (
    select p.id from case_promise p join "case" c on c.id = p.case_id where p.state = 'MADE' and p.due_at < now()
    order by p.due_at, p.id limit $1 for no key update of p, c skip locked)
  update case_promise p set state = 'BROKEN' from due where p.id = due.id
  returning p.case_id as "caseId", p.project_code as "projectCode", p.text, now() as at`;

async function breakBatch(tx: EntityManager): Promise<number> {
  const [rows] = await tx.query<[Pick<CaseLogEntry, "caseId" | "projectCode" | "text" | "at">[], number]>(statement, [
    batchSize,
  ]);
  const lines = rows.map((row) => ({ ...row, id: newId("clg"), kind: CaseLogKind.PROMISE_BROKEN, actor: "clock" }));
  if (lines.length > 0) await tx.insert(CaseLogEntry, lines);
  return rows.length;
}
