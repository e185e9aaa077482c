import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** The ids of all registrations of the customers to whom these handles lead, a list for each customer, in the order of the handles. */
export async function registrationsBehind(tx: EntityManager, handles: readonly string[]): Promise<string[][]> {
  const rows = await read<{ ids: string[] }>(
    tx,
    sql`select array(select id from registration where customer_id = h.customer_id order by id) as ids
      from unnest(${[...handles]}::text[]) with ordinality u(handle, place) join handle h on h.handle = u.handle
      group by h.customer_id order by min(u.place)`,
  );
  return rows.map(({ ids }) => ids);
}
