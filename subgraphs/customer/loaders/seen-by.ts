import type { Caller } from "../../shared/caller.js";
import { everyRow, type Sql, sql } from "../../shared/loaders.js";

/** The rows that a caller sees of a table `t` whose rows name their project: those of the caller's projects. */
export function seenBy({ projects }: Caller): Sql {
  return projects === "*" ? everyRow : sql`t.project_code = any(${projects})`;
}

/**
 * The customers that a caller sees: those who registered in one of the caller's projects.
 * @param customerId the column that names the customer
 */
export function customerSeenBy({ projects }: Caller, customerId: Sql): Sql {
  if (projects === "*") return everyRow;
  return sql`exists (select from customer_project s
    where s.customer_id = ${customerId} and s.project_code = any(${projects}))`;
}
