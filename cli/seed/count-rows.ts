import type { DataSource } from "typeorm";

/**
 * Has PostgreSQL look at what lies in a database, so that its plans fit: of rows that came a moment ago it knows nothing for a minute, and
 * takes large tables for small ones. https://www.postgresql.org/docs/18/sql-analyze.html
 */
export async function countRows(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query("set statement_timeout = 0");
    await runner.query("analyze");
  } finally {
    await runner.query("reset statement_timeout");
    await runner.release();
  }
}
