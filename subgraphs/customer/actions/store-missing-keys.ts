import type { DataSource } from "typeorm";
import { sealedValuesOf } from "../../shared/sealing/sealed-values.js";
import { Registration } from "../entities/registration.js";
import { storeBlockKeys } from "./store-block-keys.js";

const batchSize = 5_000;

/** Gives keys to registrations that came before there were any. */
export async function storeMissingKeys(database: DataSource): Promise<void> {
  for (let last = ""; ;) {
    const rows = await database.transaction(async (tx) => {
      await tx.query("set local statement_timeout = 0");
      const { open } = sealedValuesOf(tx, Registration, "evidence");
      const missing = await tx.query<{ id: string; evidence: string }[]>(
        `select id, evidence from registration r where id > $1
          and not exists (select from block_key where registration_id = r.id) order by id limit ${batchSize}`,
        [last],
      );
      await storeBlockKeys(
        tx,
        [],
        missing.map(({ id, evidence }) => ({ id, evidence: open(id, evidence) as object })),
      );
      return missing;
    });
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? "";
  }
}
