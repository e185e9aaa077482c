import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** The ids of all registrations of a customer, whichever projects they are of, in their order. */
export async function registrationIdsOf(tx: EntityManager, customerId: string): Promise<string[]> {
  const rows = await read<{ id: string }>(
    tx,
    sql`select handle as id from handle where customer_id = ${customerId} and handle = registration_id order by 1`,
  );
  return rows.map(({ id }) => id);
}
