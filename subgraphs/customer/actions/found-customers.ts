import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";
import { customerSeenBy } from "../loaders/seen-by.js";

/** The most people that an exact search finds: a number that more share identifies nobody. */
const mostFound = 50;

/**
 * The customers that an exact search finds, as far as the caller sees them.
 * @param ids a statement that selects their `id`
 */
export async function foundCustomers({ manager, loaders, caller }: CustomerContext, ids: Sql): Promise<Customer[]> {
  const seen = customerSeenBy(caller, sql`found.id`);
  const rows = await read<{ id: string }>(
    manager,
    sql`select id from (${ids}) found where ${seen} order by id limit ${mostFound}`,
  );
  const customers = await Promise.all(rows.map(({ id }) => loaders.customerByHandle.load(id)));
  return customers.filter((customer) => customer !== null);
}
