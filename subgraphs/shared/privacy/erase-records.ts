import type { EntityManager } from "typeorm";
import { join, raw } from "sql-template-tag";
import { read } from "../database.js";
import { type Sql, sql } from "../loaders.js";
import { type Facts, ofPerson, type PersonalRecord, type Retention } from "./personal-record.js";
import type { ReceiptLine } from "./receipt-line.js";

/** What became of a person's rows of one kind. */
export interface Erased {
  readonly lines: readonly ReceiptLine[];
  /** The handles on which kept rows hang. */
  readonly keptHandles: readonly string[];
}

interface Row {
  readonly id: string;
  readonly handles: string[];
  readonly facts: Facts;
}

/**
 * Deletes a person's rows of one kind, or makes them say nothing of the person, but for those that a law demands to be kept.
 * @param theirs every handle of the person
 * @param day the day that it is in China
 */
export async function eraseRecords(
  tx: EntityManager,
  record: PersonalRecord,
  { theirs, day }: { theirs: readonly string[]; day: string },
): Promise<Erased> {
  const { table, keep, blank } = record;
  const rows = await rowsOf(tx, record, theirs);
  const judged = rows.map((row) => ({ ...row, retention: keep?.(row.facts, day) }));
  const kept = judged.filter(({ retention }) => retention);
  const gone = judged.filter(({ retention }) => !retention).map(({ id }) => id);
  const target = raw(`"${table}"`);
  if (gone.length > 0)
    await read(
      tx,
      blank
        ? sql`update ${target} t set ${blank} where t.id = any(${gone})`
        : sql`delete from ${target} t where t.id = any(${gone})`,
    );
  const counted = { [blank ? "anonymised" : "deleted"]: gone.length };
  const lines = [
    ...(gone.length > 0 || rows.length === 0 ? [lineOf(table, gone.length, counted)] : []),
    ...keptLines(table, kept),
  ];
  const handles = kept.flatMap((row) => row.handles).filter((handle) => theirs.includes(handle));
  return { lines, keptHandles: [...new Set(handles)].sort() };
}

async function rowsOf(tx: EntityManager, record: PersonalRecord, theirs: readonly string[]): Promise<Row[]> {
  const { table, handles, facts = {} } = record;
  const pairs = Object.entries(facts).flatMap<Sql>(([name, fact]) => [sql`${name}::text`, fact]);
  const told = pairs.length > 0 ? sql`jsonb_build_object(${join(pairs)})` : sql`'{}'::jsonb`;
  const named = raw(
    handles.length > 0 ? `array[${handles.map((handle) => `t.${handle}`).join(", ")}]` : "'{}'::text[]",
  );
  return read<Row>(
    tx,
    sql`select t.id, ${named} as handles, ${told} as facts from ${raw(`"${table}"`)} t where ${ofPerson(record, theirs)} for update of t`,
  );
}

/** A line for each law by which rows are kept, with the last of their days. */
function keptLines(table: string, kept: readonly { readonly retention: Retention | undefined }[]): ReceiptLine[] {
  const laws = new Set(kept.map(({ retention }) => retention?.law));
  return [...laws].map((law) => {
    const days = kept.flatMap(({ retention }) => (retention?.law === law ? [retention?.until ?? null] : []));
    const keptUntil = days.includes(null) ? null : (days.sort().at(-1) ?? null);
    return lineOf(table, days.length, { kept: days.length, law: law ?? null, keptUntil });
  });
}

/** A line of a receipt, in which nothing happened but what is told. */
export function lineOf(record: string, found: number, told: Partial<ReceiptLine>): ReceiptLine {
  const nothing = { handedOut: 0, changed: 0, deleted: 0, anonymised: 0, kept: 0, law: null, keptUntil: null };
  return { record, found, ...nothing, ...told };
}
