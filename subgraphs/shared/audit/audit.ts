import type pg from "pg";
import type { EntityManager } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import type { Caller } from "../caller.js";
import { newId } from "../scalars.js";
import type { AuditDetail } from "./audit-entry.js";

/** What is written down: what was done, to whom, to which row, what for. */
export interface Audited {
  /** A name, as in `contactReveal` or `customerMerge`. */
  readonly action: string;
  /** A handle of the person whom it concerns. */
  readonly subjectHandle?: string | null;
  readonly entityId?: string | null;
  /** A name of a purpose, no free text. */
  readonly purpose?: string | null;
  /** Names, ids, codes and counts. */
  readonly detail?: AuditDetail;
}

/**
 * Writes an audit entry within the transaction that does what it tells of: both are stored or neither. What a reveal or a
 * search returns may leave only after this transaction was committed.
 * @param tx the manager of that transaction
 * @param context whose request it is; any resolver's context will do
 * @throws Error when the entry would hold what could be somebody's name, mobile, id number or address: the trail is read by others
 */
export async function audit(
  tx: EntityManager,
  { caller, requestId }: { readonly caller: Caller; readonly requestId: string },
  { action, subjectHandle = null, entityId = null, purpose = null, detail = {} }: Audited,
): Promise<void> {
  const told = [action, purpose ?? "none", ...Object.values(detail).flat()];
  const personal = told.findIndex((value) => !isImpersonal(value));
  if (personal >= 0) throw new Error(`The audit entry of ${action} would hold what may be personal.`);
  const ofRequest = [caller.subject, caller.role, action, subjectHandle, entityId, purpose, requestId];
  await writeEntry(tx, [newId("aud"), ...ofRequest, JSON.stringify(detail)]);
}

/** By a name, so that PostgreSQL plans it once on each connection: searches write an entry each. */
async function writeEntry(tx: EntityManager, values: readonly unknown[]): Promise<void> {
  const text = `insert into audit_entry (at, id, actor, role, action, subject_handle, entity_id, purpose, request_id, detail)
    values (clock_timestamp(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`;
  const pool = (tx.dataSource.driver as PostgresDriver).master as pg.Pool;
  const connection = ((await tx.queryRunner?.connect()) as pg.PoolClient | undefined) ?? pool;
  await connection.query({ name: "audit", text, values: [...values] });
}

/** Names of things, codes and ids begin with a letter of ours, and counts are small: a mobile, an id number, a name or an e-mail is neither. */
function isImpersonal(value: string | number | boolean): boolean {
  if (typeof value === "number") return Math.abs(value) < 1e9;
  return typeof value === "boolean" || /^[A-Za-z][\w.:-]{0,99}$/.test(value);
}
