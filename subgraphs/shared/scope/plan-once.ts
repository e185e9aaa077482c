import { raw, type Sql } from "sql-template-tag";

/**
 * Begins a statement that finds its rows by keys, or the rows of each key by an index: whatever the keys are, one plan does for
 * all of them, and PostgreSQL makes it once for a connection. Left to itself it would plan anew each time, which takes longer
 * than reading: of a list of keys it does not know how many there are, and takes the general plan for a dear one.
 * https://www.postgresql.org/docs/18/sql-prepare.html#SQL-PREPARE-NOTES
 */
export const planOnce = raw("/* plan once */ ");

/** The same for a statement that may read many rows: it takes a connection of its own, where nobody waits behind it. */
const planOnceAlone = raw("/* plan once, alone */ ");

/** The rows that a statement may read beside others. */
const mostRows = 2_000;

/** Begins a statement that reads so many rows at the most. */
export function planOnceFor(rows: number): Sql {
  return rows > mostRows ? planOnceAlone : planOnce;
}

/** Whether a statement is planned once. */
export function isPlannedOnce(text: string): boolean {
  return isShort(text) || text.startsWith(planOnceAlone.text);
}

/** Whether a statement is short enough to share a connection. */
export function isShort(text: string): boolean {
  return text.startsWith(planOnce.text);
}
