import DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { mapping } from "../../shared/sealing/mapping.js";

/** The most statements that are shown of one customer. */
const mostShown = 200;

/** Everything of a kind that was ever said by any of a customer's registrations, by the customer's id, in batches, the latest first. */
export function saidByCustomer<T extends ObjectLiteral & { registrationIds: string[] }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
): DataLoader<string, T[]> {
  const { columns, table, create } = mapping(manager, entity);
  return new DataLoader(async (ids) => {
    const rows = await read<ObjectLiteral>(
      manager,
      sql`select ${columns}, u.id as "__customer" from unnest(${[...ids]}::text[]) u(id) cross join lateral (
        select * from ${table} s where s.registration_ids && array(
          select h.handle from handle h where h.customer_id = u.id) order by s.at desc, s.id desc limit ${mostShown}) t
        order by t.at desc, t.id desc`,
    );
    const byId = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of rows) byId.get(row["__customer"] as string)?.push(create(row));
    return ids.map((id) => byId.get(id) ?? []);
  });
}
