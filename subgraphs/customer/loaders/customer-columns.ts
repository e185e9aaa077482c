import type { EntityManager, ObjectLiteral } from "typeorm";
import { type Sql, sql } from "../../shared/loaders.js";
import { mapping } from "../../shared/sealing/mapping.js";
import { Customer } from "../entities/customer.js";

/** How customers are selected, from the table `t`: with all their handles, since every department asks for them. */
export function customerColumns(manager: EntityManager): { columns: Sql; create: (row: ObjectLiteral) => Customer } {
  const { columns, create } = mapping(manager, Customer);
  const handles = sql`array(select a.handle from handle a where a.customer_id = t.id order by a.handle) as "handles"`;
  return { columns: sql`${columns}, ${handles}`, create };
}
