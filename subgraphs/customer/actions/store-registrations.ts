import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Registration } from "../entities/registration.js";
import type { KeyedRegistration } from "./keyed-registration.js";
import type { Settled } from "./settle-handles.js";
import { insertRows } from "./insert-rows.js";
import { updateRows } from "./update-rows.js";

/** What of the registrations of a resolution is to be stored. */
interface Outcome {
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
  /** As they were before. */
  readonly known: readonly KeyedRegistration[];
  readonly settled: readonly Settled[];
}

/** Stores new registrations, changed ones, and those that went to another customer, with their keys. */
export async function storeRegistrations(
  tx: EntityManager,
  { added, changed, known, settled }: Outcome,
): Promise<void> {
  const members = new Map(settled.flatMap((group) => group.members.map((member) => [member.id, { group, member }])));
  for (const row of [...added, ...changed]) row.customerId = members.get(row.id)?.group.customerId ?? row.customerId;
  const isChanged = new Set(changed.map(({ id }) => id));
  const moved = known.flatMap(({ id, customerId }) => {
    const now = members.get(id)?.group.customerId;
    return now && now !== customerId && !isChanged.has(id) ? [{ id, customerId: now }] : [];
  });
  await insertRows(tx, Registration, added);
  await updateRows(tx, Registration, changed, {
    key: "id",
    also: sql`version = t.version + 1, updated_at = now()`,
  });
  await updateRows(tx, Registration, moved, { key: "id" });
  const before = known.filter(({ id }) => isChanged.has(id));
  const after = [...added, ...changed].flatMap(({ id }) => members.get(id)?.member ?? []);
  await replaceKeys(tx, before, after);
}

async function replaceKeys(
  tx: EntityManager,
  before: readonly KeyedRegistration[],
  after: readonly KeyedRegistration[],
): Promise<void> {
  const [old, now] = [pairs(before), pairs(after)];
  if (old.ids.length > 0)
    await read(
      tx,
      sql`delete from link_key k using unnest(${old.keys}::text[], ${old.ids}::text[]) as u(key, id)
        where k.key = u.key and k.registration_id = u.id`,
    );
  if (now.ids.length > 0)
    await read(
      tx,
      sql`insert into link_key (key, registration_id) select distinct key, id
        from unnest(${now.keys}::text[], ${now.ids}::text[]) as u(key, id)`,
    );
}

function pairs(members: readonly KeyedRegistration[]): { keys: string[]; ids: string[] } {
  return {
    keys: members.flatMap(({ keys }) => keys),
    ids: members.flatMap(({ id, keys }) => keys.map(() => id)),
  };
}
