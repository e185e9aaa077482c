import { raw } from "sql-template-tag";

/**
 * Begins a statement that finds its rows by keys, or the rows of each key by an index: whatever the keys are, one plan does for
 * all of them, and PostgreSQL makes it once for a connection. Left to itself it would plan anew each time, which takes longer
 * than reading: of a list of keys it does not know how many there are, and takes the general plan for a dear one.
 * https://www.postgresql.org/docs/18/sql-prepare.html#SQL-PREPARE-NOTES
 */
export const planOnce = raw("/* plan once */ ");

/** Whether a statement begins so. */
export function isPlannedOnce(text: string): boolean {
  return text.startsWith(planOnce.text);
}
