import type { UnderstoodRow } from "./understood-row.js";

/** A registration of a batch: as its last row has it, with the hash of every row that names it, in their order. */
export interface Sent {
  readonly row: UnderstoodRow;
  readonly hashes: readonly string[];
}

/** The registrations that rows of one source name, by external id. */
export function sentRegistrations(rows: readonly UnderstoodRow[]): Map<string, Sent> {
  const sent = new Map<string, { row: UnderstoodRow; hashes: string[] }>();
  for (const row of rows) {
    const own = sent.get(row.externalId) ?? { row, hashes: [] };
    own.row = row;
    own.hashes.push(row.contentHash);
    sent.set(row.externalId, own);
  }
  return sent;
}
