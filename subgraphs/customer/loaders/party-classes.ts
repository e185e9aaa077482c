import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { PartyClass } from "../entities/party-class.js";

/** What customers are to the group, by the customer's id, in batches: what anybody said of any of the person's handles. */
export function partyClasses(manager: EntityManager): DataLoader<string, PartyClass[]> {
  return new DataLoader(async (ids) => {
    const rows = await read<{ id: string; classes: PartyClass[] }>(
      manager,
      sql`select h.customer_id as id, array_agg(distinct c.class order by c.class) as classes
        from handle h join party_class c on c.handle = h.handle where h.customer_id = any(${[...ids]}) group by h.customer_id`,
    );
    const byId = new Map(rows.map(({ id, classes }) => [id, classes]));
    return ids.map((id) => byId.get(id) ?? []);
  });
}
