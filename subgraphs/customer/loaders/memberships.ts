import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { Membership } from "../entities/membership.js";

/** The most moves that are shown of one customer. */
const mostShown = 200;

/**
 * Every time that a registration left a customer or came to one, by the customer's id, in batches, the latest first.
 * @param seen which registrations `t` the caller may see
 */
export function memberships(manager: EntityManager, seen: Sql): DataLoader<string, Membership[]> {
  return new DataLoader(async (ids) => {
    const rows = await read<Membership & { owner: string }>(
      manager,
      sql`select h.* from unnest(${[...ids]}::text[]) u(id) cross join lateral (
        select u.id as owner, m.id, m.registration_id as "registrationId", m.customer_id as "customerId", m.since, m.until, m.cause, m.actor,
          m.decision_id as "decisionId"
        from (select * from membership where customer_id = u.id
          union select l.* from registration r join membership l on l.registration_id = r.id where r.customer_id = u.id) m
        join registration t on t.id = m.registration_id where ${seen}
        order by m.until desc, m.id desc limit ${mostShown}) h`,
    );
    return ids.map((id) =>
      rows.filter(({ owner }) => owner === id).map(({ owner: _, ...row }) => Object.assign(new Membership(), row)),
    );
  });
}
