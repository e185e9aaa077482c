import type { EntityManager } from "typeorm";
import { contentHash, type WrittenRegistration } from "./written-registration.js";

/** A registration of a batch: as its last row has it, with the hash of every row that names it, in their order. */
export interface Sent {
  readonly written: WrittenRegistration;
  readonly hashes: readonly string[];
}

/** The registrations that rows of one source name. */
export function sentRegistrations(manager: EntityManager, rows: readonly WrittenRegistration[]): Map<string, Sent> {
  const sent = new Map<string, Sent>();
  for (const [externalId, own] of rowsByName(rows)) {
    const written = own.at(-1) as WrittenRegistration;
    sent.set(externalId, { written, hashes: own.map((row) => contentHash(manager, row)) });
  }
  return sent;
}

function rowsByName(rows: readonly WrittenRegistration[]): Map<string, WrittenRegistration[]> {
  const named = new Map<string, WrittenRegistration[]>();
  for (const row of rows) {
    const own = named.get(row.externalId);
    if (own) own.push(row);
    else named.set(row.externalId, [row]);
  }
  return named;
}
