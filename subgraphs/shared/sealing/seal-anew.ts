import { setTimeout as sleep } from "node:timers/promises";
import { join, raw } from "sql-template-tag";
import type { EntityManager, EntityMetadata } from "typeorm";
import { read } from "../database.js";
import { type Sql, sql } from "../loaders.js";
import type { ScopedSource } from "../scope/scoped-source.js";
import { fieldKeysOf, idProperty, isSealed, sealedValues } from "./sealed-values.js";

/** Rows that are sealed anew in one transaction: so long others may have to wait for one of them. */
const batchSize = 500;

/** How values are sealed anew. */
export interface SealingAnew {
  /** Hears how many rows are done, after each batch. */
  readonly say?: (rows: number) => void;
  /** Ends it after the batch that is being sealed; running again goes on with what is left. */
  readonly signal?: AbortSignal;
}

/**
 * Seals by the newest key whatever an older one sealed, a batch in each transaction, while people go on working: what it holds is held
 * for a moment, and what somebody else holds is left for another round.
 * @returns how many rows were sealed anew
 */
export async function sealAnew(source: ScopedSource, { say, signal }: SealingAnew = {}): Promise<number> {
  let done = 0;
  for (const metadata of source.entityMetadatas.filter(({ columns }) => columns.some(isSealed))) {
    for (let last = ""; !signal?.aborted;) {
      const { rows, left } = await source.transaction((tx) => sealBatch(tx, metadata, last));
      done += rows.length;
      if (rows.length > 0) say?.(done);
      if (rows.length === 0 && left) await sleep(100); // somebody holds them
      if (rows.length === 0 && !left) break;
      last = rows.at(-1) ?? "";
    }
  }
  return done;
}

interface Batch {
  /** The ids of the rows that were sealed anew. */
  readonly rows: readonly string[];
  /** Whether any row of the table is left. */
  readonly left: boolean;
}

async function sealBatch(tx: EntityManager, metadata: EntityMetadata, last: string): Promise<Batch> {
  await tx.query("set local statement_timeout = 0");
  const values = sealedValues(metadata, tx.dataSource);
  const table = raw(`"${metadata.tableName}"`);
  const id = raw(`"${metadata.findColumnWithPropertyName(idProperty(metadata))?.databaseName ?? "id"}"`);
  const old = join(
    values.map(({ column }) => sql`not starts_with(${raw(`"${column}"`)}, ${`${fieldKeysOf(tx).newest}.`})`),
    " or ",
  );
  const names = join(
    values.map(({ column }) => raw(`"${column}"`)),
    ", ",
  );
  const rows = await read<Record<string, string | null>>(
    tx,
    sql`select ${id} as row_id, ${names} from ${table} where ${id} > ${last} and (${old})
      order by ${id} limit ${batchSize} for update skip locked`,
  );
  const ids = rows.map((row) => row["row_id"] ?? "");
  if (rows.length === 0) return { rows: ids, left: await isAny(tx, sql`${table} where ${old}`) };
  const set = values.map(({ column }, at) => sql`${raw(`"${column}"`)} = u.${raw(`v${at}`)}`);
  const lists = values.map(({ column, seal, open }) => {
    const anew = rows.map((row, at) => {
      const sealed = row[column];
      return sealed == null ? null : seal(ids[at] ?? "", open(ids[at] ?? "", sealed));
    });
    return sql`${anew}::text[]`;
  });
  const columns = join(
    values.map((_, at) => raw(`v${at}`)),
    ", ",
  );
  await read(
    tx,
    sql`update ${table} t set ${join(set, ", ")} from unnest(${ids}::text[], ${join(lists, ", ")}) u(id, ${columns})
      where t.${id} = u.id`,
  );
  return { rows: ids, left: true };
}

async function isAny(tx: EntityManager, from: Sql): Promise<boolean> {
  const [found] = await read<{ any: boolean }>(tx, sql`select exists (select from ${from}) as any`);
  return found?.any ?? false;
}
