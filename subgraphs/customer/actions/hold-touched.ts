import type { EntityManager } from "typeorm";
import { read, readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Customer } from "../entities/customer.js";

/** What new and changed registrations touch: customers by the keys that they share, and those that changed ones were part of. */
export interface Touch {
  readonly keys: readonly string[];
  readonly registrationIds: readonly string[];
}

/**
 * Locks every customer that is touched, in the order of their ids, and returns them as they then are. Which ones are touched may change
 * while waiting for a lock: then all locks are given back and taken anew, so that they are always taken in order.
 * @param alone whether nobody else can change who is who meanwhile, so that looking once is enough
 */
export async function holdTouched(tx: EntityManager, touch: Touch, alone: boolean): Promise<Customer[]> {
  let wanted = await touched(tx, touch);
  for (;;) {
    if (wanted.length === 0) return [];
    if (alone) return hold(tx, wanted);
    await tx.query("savepoint touched");
    const held = await hold(tx, wanted);
    const now = await touched(tx, touch);
    if (now.every((id) => wanted.includes(id))) return held;
    await tx.query("rollback to savepoint touched");
    wanted = [...new Set([...wanted, ...now])];
  }
}

/** One look into the index for each key: on tables that have just grown, the planner would rather read them whole. */
async function touched(tx: EntityManager, { keys, registrationIds }: Touch): Promise<string[]> {
  const rows = await read<{ id: string }>(
    tx,
    sql`select r.customer_id as id from unnest(${[...keys]}::text[]) u(key)
        cross join lateral (select registration_id from link_key where key = u.key offset 0) k
        cross join lateral (select customer_id from registration where id = k.registration_id offset 0) r
      union select customer_id from registration where id = any(${[...registrationIds]})`,
  );
  return rows.map(({ id }) => id);
}

/** A customer that lost its last registration while we waited is not there any more. */
function hold(tx: EntityManager, ids: readonly string[]): Promise<Customer[]> {
  return readEntities(
    tx,
    Customer,
    (columns, table) =>
      sql`select ${columns} from ${table} t where t.id = any(${[...ids]}) and t.merged_at is null order by t.id for update`,
  );
}
