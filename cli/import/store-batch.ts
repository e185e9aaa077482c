import type { DataSource } from "typeorm";
import { type ImportCounts, importUnderstood } from "../../subgraphs/customer/actions/import-understood.js";
import { unpackRows } from "../../subgraphs/customer/actions/packed-rows.js";
import type { UnderstoodRow } from "../../subgraphs/customer/actions/understood-row.js";
import type { Batch } from "./batches-of.js";

/** Stores a batch, whole or not at all, in whatever thread. */
export function storeBatch(database: DataSource, source: string, { bytes, labels }: Batch): Promise<ImportCounts> {
  const rows = unpackRows<UnderstoodRow>(bytes);
  const matching = labels ? new Map(rows.map(({ externalId }, row) => [externalId, labels[row] ?? ""])) : "later";
  return importUnderstood(database, source, rows, matching);
}
