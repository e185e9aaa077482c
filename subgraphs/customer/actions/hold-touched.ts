import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { holdCustomers } from "./hold-customers.js";

/**
 * Locks the customers of these registrations, and those whom the review queue asks whether they are the same, in the order of their ids, and
 * returns them as they then are. Which ones that is may change while waiting for a lock: then all locks are given back and taken anew, so
 * that they are always taken in order.
 * @param alone whether nobody else can change who is who meanwhile, so that looking once is enough
 */
export async function holdTouched(
  tx: EntityManager,
  registrationIds: readonly string[],
  alone: boolean,
): Promise<Customer[]> {
  let wanted = await touched(tx, registrationIds);
  for (;;) {
    if (wanted.length === 0) return [];
    if (alone) return holdCustomers(tx, wanted);
    await tx.query("savepoint touched");
    const held = await holdCustomers(tx, wanted);
    const now = await touched(tx, registrationIds);
    if (now.every((id) => wanted.includes(id))) return held;
    await tx.query("rollback to savepoint touched");
    wanted = [...new Set([...wanted, ...now])];
  }
}

/** One look into the index for each: on tables that have just grown, the planner would rather read them whole. */
async function touched(tx: EntityManager, registrationIds: readonly string[]): Promise<string[]> {
  if (registrationIds.length === 0) return [];
  const rows = await read<{ id: string }>(
    tx,
    sql`with own as (select distinct r.customer_id as id from unnest(${[...registrationIds]}::text[]) u(id)
        cross join lateral (select customer_id from registration where id = u.id offset 0) r),
      theirs as (select r.id from own cross join lateral (select id from registration where customer_id = own.id offset 0) r),
      asked as (
        select p.id from theirs cross join lateral (
          select right_id as id from review_pair where left_id = theirs.id and state in ('OPEN', 'LATER') offset 0) p
        union all select p.id from theirs cross join lateral (
          select left_id as id from review_pair where right_id = theirs.id and state in ('OPEN', 'LATER') offset 0) p)
      select id from own
      union select r.customer_id from asked cross join lateral (select customer_id from registration where id = asked.id offset 0) r`,
  );
  return rows.map(({ id }) => id);
}
