import type { DataSource } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import type { Decision } from "../rules/constraints-of.js";
import { lockIdentity } from "./lock-identity.js";

/** Every registration as it was at one moment, a row for each, in an order that does not depend on when it came. */
export interface Everybody {
  /** The moment, by the database's clock. */
  readonly at: Date;
  readonly ids: readonly string[];
  readonly customers: readonly string[];
  readonly versions: readonly number[];
  /** Named by its row. */
  readonly evidence: readonly Evidence[];
  /** Ids of those that were still to be matched. */
  readonly pending: readonly string[];
  /** What people decided and has not been taken back, the earliest first. */
  readonly decisions: readonly Decision[];
}

interface Row {
  readonly id: string;
  readonly customer_id: string;
  readonly version: number;
  readonly source: string;
  readonly external_id: string;
  readonly evidence: Evidence;
}

const batchSize = 10_000;

/** The matcher's name of a row; names are ordered as rows are. */
export function rowName(row: number): string {
  return row.toString(36).padStart(6, "0");
}

/** The row that a name stands for. */
export function rowNamed(name: string): number {
  return parseInt(name, 36);
}

/**
 * Reads what matching needs of every registration, a batch at a time, all as of one moment.
 * @param say hears how many have been read
 */
export async function readEverybody(source: DataSource, say: (read: number) => void): Promise<Everybody> {
  const at = await settledMoment(source);
  const runner = source.createQueryRunner();
  await runner.startTransaction("REPEATABLE READ");
  try {
    const query = <T>(text: string, values: unknown[] = []) => runner.query(text, values) as Promise<T[]>;
    await query("set local statement_timeout = 0");
    const pending = await query<{ id: string }>("select registration_id as id from identity_pending");
    const decisions = await query<Decision>(`select kind, left_ids as "leftIds", right_ids as "rightIds"
      from identity_decision where undone_at is null order by decided_at, id`);
    const all = {
      ids: [] as string[],
      customers: [] as string[],
      versions: [] as number[],
      evidence: [] as Evidence[],
    };
    for (let last: readonly string[] = ["", ""]; ;) {
      const rows = await query<Row>(
        `select id, customer_id, version, source, external_id, evidence from registration
          where (source, external_id) > ($1, $2) order by source, external_id limit ${batchSize}`,
        [...last],
      );
      for (const { id, customer_id: customer, version, evidence } of rows) {
        all.evidence.push({ ...evidence, id: rowName(all.ids.length) });
        all.ids.push(id);
        all.customers.push(customer);
        all.versions.push(version);
      }
      const end = rows.at(-1);
      if (!end) return { at, ...all, pending: pending.map(({ id }) => id), decisions };
      last = [end.source, end.external_id];
      say(all.ids.length);
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** A moment by which everything that was decided is committed: whoever decides later says so with a later time. */
function settledMoment(source: DataSource): Promise<Date> {
  return source.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    await lockIdentity(tx);
    const [now] = await tx.query<{ at: Date }[]>("select clock_timestamp() as at");
    return now?.at ?? new Date();
  });
}
