import type { ObjectLiteral } from "typeorm";

/** Rows by the value of one of their columns, each group in the order of the rows. */
export function groupBy(rows: readonly ObjectLiteral[], column: string): Map<unknown, ObjectLiteral[]> {
  const groups = new Map<unknown, ObjectLiteral[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}
