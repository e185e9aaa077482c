import type { DataSource, EntityManager } from "typeorm";
import { type ImportCounts, importUnderstood, type Matching } from "./import-understood.js";
import { understoodRow } from "./understood-row.js";
import type { WrittenRegistration } from "./written-registration.js";

/** Takes in a batch of registrations of one source at once, whole or not at all; see `importUnderstood`. */
export function registrationsImport(
  database: DataSource,
  source: string,
  rows: readonly WrittenRegistration[],
  matching: Matching = "now",
  tx?: EntityManager,
): Promise<ImportCounts> {
  const receivedAt = new Date();
  const understood = rows.map((row) => understoodRow(database.manager, row, receivedAt));
  return importUnderstood(database, source, understood, matching, tx);
}
