import type { DataSource } from "typeorm";
import { type ImportCounts, type Matching, registrationsPrepare } from "./registrations-prepare.js";
import type { WrittenRegistration } from "./written-registration.js";

/** Takes in a batch of registrations of one source at once, whole or not at all; see `registrationsPrepare`. */
export async function registrationsImport(
  database: DataSource,
  source: string,
  rows: readonly WrittenRegistration[],
  matching: Matching = "now",
): Promise<ImportCounts> {
  const prepared = await registrationsPrepare(database, source, rows, matching);
  return prepared.store();
}
