import type { DataSource } from "typeorm";

/**
 * Has PostgreSQL look at what lies in a database, so that its plans fit: of rows that came a moment ago it knows nothing for a minute, and
 * takes large tables for small ones. https://www.postgresql.org/docs/18/sql-analyze.html
 */
export async function analyze(source: DataSource): Promise<void> {
  await source.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    await tx.query("analyze");
  });
}
