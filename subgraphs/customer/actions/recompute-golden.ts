import type { DataSource, EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { holdCustomers } from "./hold-customers.js";
import { lockKeys } from "./lock-identity.js";
import { storeGolden } from "./store-golden.js";

/** Customers that are computed in one transaction: so long others may have to wait for one of them. */
const batchSize = 500;

/**
 * Computes customers anew by the latest rules of survivorship, as long as there are any that have not been; one process at a time, a batch in
 * each transaction. Cut short, it goes on where it stopped.
 * @param goesOn is asked before every batch
 * @returns how many were looked at
 */
export async function recomputeGolden(database: DataSource, goesOn: () => boolean = () => true): Promise<number> {
  let done = 0;
  while (goesOn()) {
    const count = await database.transaction(recomputeBatch);
    if (count === 0) break;
    done += count;
  }
  return done;
}

async function recomputeBatch(tx: EntityManager): Promise<number> {
  await tx.query("set local statement_timeout = 0");
  const [latest] = await read<{ version: number; through: string }>(
    tx,
    sql`select version, computed_through as through from survivorship
      where computed_at is null and version = (select max(version) from survivorship) for update skip locked`,
  );
  if (!latest) return 0;
  await lockKeys(tx, []);
  const rows = await read<{ id: string }>(
    tx,
    sql`select id from customer where id > ${latest.through} and merged_at is null order by id limit ${batchSize}`,
  );
  const ids = rows.map(({ id }) => id);
  await storeGolden(tx, await holdCustomers(tx, ids));
  const through = ids.at(-1) ?? latest.through;
  const isDone = ids.length < batchSize;
  await read(
    tx,
    sql`update survivorship set computed_through = ${through}, computed_at = case when ${isDone} then clock_timestamp() end
      where version = ${latest.version}`,
  );
  return ids.length;
}
