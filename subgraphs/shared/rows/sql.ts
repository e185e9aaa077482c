import sqlTag, { join, type Sql } from "sql-template-tag";

/** Makes a piece of SQL from a template; every value in it becomes a bound parameter. */
export const sql = sqlTag;

/** A piece of SQL that holds for every row. */
export const everyRow = sql`true`;

/** The rows for which all the given pieces hold; what is undefined, null or false does not count. */
export function all(...conditions: (Sql | undefined | null | false | "")[]): Sql {
  const given = conditions.filter((condition) => !!condition);
  return given.length > 0 ? join(given, " and ") : everyRow;
}
