import type { EntityManager, ObjectLiteral } from "typeorm";
import { type Sql, sql } from "../../shared/loaders.js";
import type { Asked } from "../../shared/rows/asked.js";
import { mapping } from "../../shared/sealing/mapping.js";
import { Customer } from "../entities/customer.js";

/**
 * How customers are selected, from the table `t`: with all their handles, since every department asks for them.
 * @param only the properties that are needed; all when undefined
 */
export function customerColumns(
  manager: EntityManager,
  only?: Asked,
): { columns: Sql; create: (row: ObjectLiteral) => Customer } {
  const ofTable = only?.filter((property) => property !== "handles");
  const { columns, create } = mapping(manager, Customer, ofTable);
  const handles = sql`array(select a.handle from handle a where a.customer_id = t.id order by a.handle) as "handles"`;
  return { columns: sql`${columns}, ${handles}`, create };
}
