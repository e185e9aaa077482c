import DataLoader from "dataloader";
import type { EntityManager, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { planOnce } from "../../shared/scope/plan-once.js";
import type { Customer } from "../entities/customer.js";
import { customerColumns } from "./customer-columns.js";

/**
 * The single door to a customer: by any id under which the person was ever known, in batches, one statement with all handles.
 * @param seen which customers `t` the caller may see; others are null, like those that are not there
 */
export function customerByHandle(manager: EntityManager, seen: Sql): DataLoader<string, Customer | null> {
  const { columns, create } = customerColumns(manager);
  return new DataLoader(async (handles) => {
    const rows = await read<ObjectLiteral>(
      manager,
      sql`${planOnce}select ${columns}, h.handle as "__key" from handle h join customer t on t.id = h.customer_id
        where h.handle = any(${[...handles]}) and ${seen}`,
    );
    const byHandle = new Map(rows.map((row) => [row["__key"] as string, create(row)]));
    return handles.map((handle) => byHandle.get(handle) ?? null);
  });
}
