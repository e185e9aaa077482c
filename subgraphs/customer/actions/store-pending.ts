import type { DataSource, EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** Notes which registrations are still to be matched, or that they have been. */
export async function storePending(
  tx: EntityManager,
  change: { readonly add: readonly string[] } | { readonly remove: readonly string[] },
): Promise<void> {
  const ids = [...("add" in change ? change.add : change.remove)];
  if (ids.length === 0) return;
  await read(
    tx,
    "add" in change
      ? sql`insert into identity_pending (registration_id) select unnest(${ids}::text[])
          on conflict (registration_id) do update set since = clock_timestamp()`
      : sql`delete from identity_pending where registration_id = any(${ids})`,
  );
}

const batchSize = 20_000;

/** Notes that registrations have been matched as they were at a moment; those that changed since are still to be. */
export async function forgetPending(database: DataSource, ids: readonly string[], at: Date): Promise<void> {
  for (let from = 0; from < ids.length; from += batchSize) {
    await read(
      database.manager,
      sql`delete from identity_pending where registration_id = any(${ids.slice(from, from + batchSize)}) and since < ${at}`,
    );
  }
}
