import { raw } from "sql-template-tag";
import type { ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { planOnce } from "../../shared/scope/plan-once.js";
import type { Customer } from "../entities/customer.js";
import { customerColumns } from "../loaders/customer-columns.js";
import type { CustomerContext } from "../loaders/index.js";
import { customerSeenBy } from "../loaders/seen-by.js";

/** The most people that an exact search finds: a number that more share identifies nobody. */
const mostFound = raw("50");

/**
 * The customers that an exact search finds, as far as the caller sees them, in one statement.
 * @param ids a statement that selects their `id`, each once or more often
 */
export async function foundCustomers({ manager, caller }: CustomerContext, ids: Sql): Promise<Customer[]> {
  const { columns, create } = customerColumns(manager);
  const rows = await read<ObjectLiteral>(
    manager,
    sql`${planOnce}select ${columns} from (select distinct id from (${ids}) named) found join customer t on t.id = found.id
      where ${customerSeenBy(caller, sql`t.id`)} order by t.id limit ${mostFound}`,
  );
  return rows.map(create);
}
