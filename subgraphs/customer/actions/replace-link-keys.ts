import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Registration } from "../entities/registration.js";
import { hashedLinkKeys } from "./hashed-link-keys.js";

/** Replaces the exact keys of registrations, by which they find each other until they are matched. */
export async function replaceLinkKeys(
  tx: EntityManager,
  before: readonly Registration[],
  after: readonly Registration[],
): Promise<void> {
  const [old, now] = [pairs(tx, before), pairs(tx, after)];
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

function pairs(tx: EntityManager, registrations: readonly Registration[]): { keys: string[]; ids: string[] } {
  const keyed = registrations.flatMap(({ id, evidence }) => hashedLinkKeys(tx, evidence).map((key) => ({ id, key })));
  return { keys: keyed.map(({ key }) => key), ids: keyed.map(({ id }) => id) };
}
