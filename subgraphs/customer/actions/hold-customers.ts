import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Customer } from "../entities/customer.js";

/** Locks customers in the order of their ids. One that lost its last registration while we waited is not there any more. */
export function holdCustomers(tx: EntityManager, ids: readonly string[]): Promise<Customer[]> {
  return readEntities(
    tx,
    Customer,
    (columns, table) =>
      sql`select ${columns} from ${table} t where t.id = any(${[...ids]}) and t.merged_at is null order by t.id for update`,
  );
}
