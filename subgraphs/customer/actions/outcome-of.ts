import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { ResultingCustomer } from "../entities/identity-outcome.js";
import { customerColumns } from "../loaders/customer-columns.js";
import { customerSeenBy, seenBy } from "../loaders/seen-by.js";

/** The customers that these registrations are part of now, each with all it has, as far as the caller sees them. */
export async function outcomeOf(
  manager: EntityManager,
  registrationIds: readonly string[],
  caller: Caller,
): Promise<ResultingCustomer[]> {
  const { columns, create } = customerColumns(manager);
  const theirs = sql`array(select t.id from registration t where t.customer_id = c.id and ${seenBy(caller)} order by t.id)`;
  const rows = await read<Record<string, unknown>>(
    manager,
    sql`select ${columns}, r.ids as "__registrations" from customer t
      cross join lateral (select ${theirs} as ids from customer c where c.id = t.id) r
      where t.id in (select customer_id from registration where id = any(${[...registrationIds]}))
        and ${customerSeenBy(caller, sql`t.id`)} order by t.id`,
  );
  return rows.map(({ __registrations, ...row }) => {
    const customer: Customer = create(row);
    const registrationIds = __registrations as string[];
    return Object.assign(new ResultingCustomer(), { customer, registrationIds });
  });
}
