import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** Takes back what was pinned in a field of a customer, and keeps who did so. Returns how many pins there were. */
export async function removePins(
  tx: EntityManager,
  { customerId, field, removedBy }: { customerId: string; field: string; removedBy: string },
): Promise<number> {
  const [row] = await read<{ count: number }>(
    tx,
    sql`with removed as (
        update golden_pin p set removed_by = ${removedBy}, removed_at = clock_timestamp() from registration r
        where r.customer_id = ${customerId} and p.registration_id = r.id and p.field = ${field} and p.removed_at is null
        returning p.id)
      select count(*) as count from removed`,
  );
  return row?.count ?? 0;
}
