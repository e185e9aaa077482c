import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Cause } from "./cause.js";

/** A registration that goes from one customer to another. */
export interface Move {
  readonly id: string;
  /** The customer that it leaves. */
  readonly from: string;
}

/** Keeps in the history where registrations were until this moment, and why they went. */
export async function storeMemberships(
  tx: EntityManager,
  moves: readonly Move[],
  { cause, actor, decisionId }: Cause,
): Promise<void> {
  if (moves.length === 0) return;
  await read(
    tx,
    sql`insert into membership (registration_id, customer_id, since, until, cause, actor, decision_id)
      select r.id, u.customer_id, coalesce(b.until, r.created_at), now.at, ${cause}, ${actor}, ${decisionId ?? null}
      from unnest(${moves.map(({ id }) => id)}::text[], ${moves.map(({ from }) => from)}::text[]) u(id, customer_id)
      cross join (select clock_timestamp() as at) now
      cross join lateral (select id, created_at from registration where id = u.id offset 0) r
      left join lateral (select max(until) as until from membership where registration_id = u.id) b on true`,
  );
}
