import type { DataSource } from "typeorm";
import { unpackRows } from "../../subgraphs/customer/actions/packed-rows.js";
import { type PreparedImport, registrationsPrepare } from "../../subgraphs/customer/actions/registrations-prepare.js";
import type { Batch } from "./batches-of.js";

/** Reads a batch and makes it ready to be stored, in whatever thread. */
export function prepareBatch(database: DataSource, source: string, { bytes, labels }: Batch): Promise<PreparedImport> {
  const rows = unpackRows(bytes, source);
  const matching = labels ? new Map(rows.map(({ externalId }, row) => [externalId, labels[row] ?? ""])) : "later";
  return registrationsPrepare(database, source, rows, matching);
}
