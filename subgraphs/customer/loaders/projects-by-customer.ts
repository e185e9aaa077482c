import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";

/** The codes of the projects in which customers registered, by the customer's id, in batches; only those that the caller sees. */
export function projectsByCustomer(manager: EntityManager, seen: Sql): DataLoader<string, string[]> {
  return new DataLoader(async (ids) => {
    const rows = await read<{ id: string; codes: string[] }>(
      manager,
      sql`select t.customer_id as id, array_agg(t.project_code order by t.project_code) as codes
        from customer_project t where t.customer_id = any(${[...ids]}) and ${seen} group by t.customer_id`,
    );
    const byId = new Map(rows.map(({ id, codes }) => [id, codes]));
    return ids.map((id) => byId.get(id) ?? []);
  });
}
