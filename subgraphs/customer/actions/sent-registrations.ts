import type { EntityManager } from "typeorm";
import type { Registration } from "../entities/registration.js";
import { contentHash, type WrittenRegistration } from "./written-registration.js";

/** A registration of a batch: as its last row has it, with the hash of every row that names it, in their order. */
export interface Sent {
  readonly written: WrittenRegistration;
  readonly hashes: readonly string[];
}

/**
 * The registrations that rows of one source name.
 * @param hashed by external id: where the last row's hash is known already
 */
export function sentRegistrations(
  manager: EntityManager,
  rows: readonly WrittenRegistration[],
  hashed?: ReadonlyMap<string, Pick<Registration, "contentHash">>,
): Map<string, Sent> {
  const sent = new Map<string, { written: WrittenRegistration; hashes: string[] }>();
  for (const [externalId, own] of rowsByName(rows)) {
    const written = own.at(-1) as WrittenRegistration;
    const known = hashed?.get(externalId)?.contentHash;
    const hashes = own.map((row) => (row === written && known) || contentHash(manager, row));
    sent.set(externalId, { written, hashes });
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
