import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { Membership } from "../entities/membership.js";

/** The most moves that are shown of one customer. */
const mostShown = 200;

/**
 * Which registrations customers had once, by the customer's id, in batches, the latest to leave first.
 * @param seen which registrations `t` the caller may see
 */
export function memberships(manager: EntityManager, seen: Sql): DataLoader<string, Membership[]> {
  return new DataLoader(async (ids) => {
    const rows = await read<Membership>(
      manager,
      sql`select h.* from unnest(${[...ids]}::text[]) u(id) cross join lateral (
        select m.id, m.registration_id as "registrationId", m.customer_id as "customerId", m.since, m.until, m.cause, m.actor,
          m.decision_id as "decisionId"
        from membership m join registration t on t.id = m.registration_id where m.customer_id = u.id and ${seen}
        order by m.until desc, m.id desc limit ${mostShown}) h`,
    );
    const found = rows.map((row) => Object.assign(new Membership(), row));
    return ids.map((id) => found.filter(({ customerId }) => customerId === id));
  });
}
