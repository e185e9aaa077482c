import { raw } from "sql-template-tag";
import type { EntityManager } from "typeorm";
import { read } from "../database.js";
import { sql } from "../loaders.js";
import type { PersonalRows } from "./personal-copy.js";
import { ofPerson, type PersonalRecord } from "./personal-record.js";

/**
 * Everything that a department has of a person, and who looked at it or was told of it: the entries of the audit trail, without the
 * names of the staff, whose own data those are. PIPL article 45.
 * @param theirs every handle of the person
 */
export async function readRecords(
  tx: EntityManager,
  records: readonly PersonalRecord[],
  theirs: readonly string[],
): Promise<PersonalRows> {
  const found: Record<string, readonly Record<string, unknown>[]> = {};
  for (const record of records) {
    const rows = await read<{ row: Record<string, unknown> }>(
      tx,
      sql`select to_jsonb(t) - 'version' as row from ${raw(`"${record.table}"`)} t where ${ofPerson(record, theirs)} order by t.id`,
    );
    found[record.table] = rows.map(({ row }) => row);
  }
  const access = await read<Record<string, unknown>>(
    tx,
    sql`select at, role, action, purpose from audit_entry where subject_handle = any(${[...theirs]}) order by at, id`,
  );
  return { ...found, access };
}
