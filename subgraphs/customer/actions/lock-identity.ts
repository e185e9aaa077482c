import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** The advisory lock that stands for who is who as a whole. */
const whole = sql`hashtext('customer.identity')`;

/** Keeps everybody else from changing who is who until the transaction ends: for a batch that touches thousands. */
export async function lockIdentity(tx: EntityManager): Promise<void> {
  await read(tx, sql`select pg_advisory_xact_lock(${whole})`);
}

/**
 * Lets others change who is who at the same time, unless they touch one of the same keys: two desks that register one person at the same
 * moment wait for each other. Keys are locked in the order of their hashes, so that nobody waits in a circle.
 */
export async function lockKeys(tx: EntityManager, keys: readonly string[]): Promise<void> {
  await read(tx, sql`select pg_advisory_xact_lock_shared(${whole})`);
  if (keys.length === 0) return;
  await read(
    tx,
    sql`select pg_advisory_xact_lock(hash) from (
      select distinct hashtextextended(key, 0) as hash from unnest(${[...keys]}::text[]) as k(key) order by hash) sorted`,
  );
}
