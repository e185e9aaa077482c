import type { EntityManager } from "typeorm";
import { sql } from "../../shared/loaders.js";
import { Registration } from "../entities/registration.js";
import { idNumberHash } from "./id-number-hash.js";
import type { Settled } from "./settle-handles.js";
import { replaceLinkKeys } from "./replace-link-keys.js";
import { storeBlockKeys } from "./store-block-keys.js";
import type { Move } from "./store-memberships.js";
import { insertRows } from "./insert-rows.js";
import { updateRows } from "./update-rows.js";

/** What of the registrations of a resolution is to be stored. */
interface Outcome {
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
  /** As they were before. */
  readonly known: readonly Registration[];
  readonly settled: readonly Settled[];
}

/**
 * Stores new registrations, changed ones, and those that went to another customer, with their keys.
 * @returns those that went to another customer
 */
export async function storeRegistrations(
  tx: EntityManager,
  { added, changed, known, settled }: Outcome,
): Promise<Move[]> {
  const customerOf = new Map(settled.flatMap(({ customerId, members }) => members.map(({ id }) => [id, customerId])));
  for (const row of [...added, ...changed]) {
    row.customerId = customerOf.get(row.id) ?? row.customerId;
    row.idNumberHash = idNumberHash(tx, row.evidence);
  }
  const isChanged = new Set(changed.map(({ id }) => id));
  const moved = known.flatMap(({ id, customerId: from }) => {
    const to = customerOf.get(id) ?? from;
    return to === from ? [] : [{ id, from, to }];
  });
  await insertRows(tx, Registration, added);
  await updateRows(tx, Registration, changed, {
    key: "id",
    also: sql`version = t.version + 1, updated_at = now()`,
  });
  const others = moved.filter(({ id }) => !isChanged.has(id));
  await updateRows(
    tx,
    Registration,
    others.map(({ id, to }) => ({ id, customerId: to })),
    { key: "id" },
  );
  await replaceLinkKeys(
    tx,
    known.filter(({ id }) => isChanged.has(id)),
    [...added, ...changed],
  );
  await storeBlockKeys(tx, added, changed);
  return moved;
}
