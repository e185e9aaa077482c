import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** Every handle that leads to a customer, in their order. */
export async function handlesOf(tx: EntityManager, customerId: string): Promise<string[]> {
  const rows = await read<{ handle: string }>(
    tx,
    sql`select handle from handle where customer_id = ${customerId} order by 1`,
  );
  return rows.map(({ handle }) => handle);
}
