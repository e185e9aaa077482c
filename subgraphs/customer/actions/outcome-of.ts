import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { ResultingCustomer } from "../entities/identity-outcome.js";
import { customerColumns } from "../loaders/customer-columns.js";

/** The customers that these registrations are part of now, each with all it has. */
export async function outcomeOf(
  manager: EntityManager,
  registrationIds: readonly string[],
): Promise<ResultingCustomer[]> {
  const { columns, create } = customerColumns(manager);
  const rows = await read<Record<string, unknown>>(
    manager,
    sql`select ${columns}, array(select r.id from registration r where r.customer_id = t.id order by r.id) as "__registrations"
      from customer t where t.id in (select customer_id from registration where id = any(${[...registrationIds]}))
      order by t.id`,
  );
  return rows.map(({ __registrations, ...row }) => {
    const customer: Customer = create(row);
    const registrationIds = __registrations as string[];
    return Object.assign(new ResultingCustomer(), { customer, registrationIds, handles: customer.handles });
  });
}
