import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Registration } from "../entities/registration.js";

/** Whole registrations: those with these ids, or all of these customers. One look into the index for each, however large the tables are. */
export function registrationsOf(
  tx: EntityManager,
  of: { readonly ids: readonly string[] } | { readonly customerIds: readonly string[] },
): Promise<Registration[]> {
  const keys = [...("ids" in of ? of.ids : of.customerIds)];
  const column = "ids" in of ? sql`r.id` : sql`r.customer_id`;
  return readEntities(
    tx,
    Registration,
    (columns, table) => sql`select ${columns} from unnest(${keys}::text[]) u(key)
      cross join lateral (select * from ${table} r where ${column} = u.key offset 0) t`,
  );
}
