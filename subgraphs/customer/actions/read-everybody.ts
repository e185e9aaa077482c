import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { type SealedValues, sealedValuesOf } from "../../shared/sealing/sealed-values.js";
import { Registration } from "../entities/registration.js";
import type { Evidence } from "../identity/evidence.js";
import type { Decision } from "../rules/constraints-of.js";
import { lockIdentity } from "./lock-identity.js";

/** Every registration as it was at one moment, a row for each, in an order that does not depend on when it came. */
export interface Everybody {
  /** The moment, by the database's clock. */
  readonly at: Date;
  readonly ids: readonly string[];
  /** What names it where it came from. */
  readonly keys: readonly string[];
  readonly contentHashes: readonly string[];
  readonly customers: readonly string[];
  readonly versions: readonly number[];
  /** Named by its row; empty when it was not asked for. */
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
  readonly content_hash: string;
  readonly evidence?: string;
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

/** Names a registration by where it came from; names are ordered as the database orders (source, external_id). */
export function keyOf(source: string, externalId: string): string {
  return `${source}\n${externalId}`;
}

/** The same for the same registrations with the same content and the same decisions about them, and for no others. */
export function fingerprintOf({
  keys,
  contentHashes,
  versions,
  decisions,
}: Pick<Everybody, "keys" | "contentHashes" | "versions" | "decisions">): string {
  const hash = createHash("sha256").update(JSON.stringify(decisions));
  keys.forEach((key, row) => hash.update(`\n${key}\n${contentHashes[row] ?? ""}\n${versions[row] ?? 0}`));
  return hash.digest("base64url");
}

/**
 * Reads what matching needs of every registration, a batch at a time, all as of one moment.
 * @param say hears how many have been read
 * @param withEvidence false when it is known already
 */
export async function readEverybody(
  source: DataSource,
  { say = () => undefined, withEvidence = true }: { say?: (read: number) => void; withEvidence?: boolean } = {},
): Promise<Everybody> {
  const at = await settledMoment(source);
  const runner = source.createQueryRunner();
  await runner.startTransaction("REPEATABLE READ");
  try {
    const query: Query = (text, values = []) => runner.query(text, values);
    await query("set local statement_timeout = 0");
    const pending = await query<{ id: string }>("select registration_id as id from identity_pending");
    const decisions = await query<Decision>(`select kind, left_ids as "leftIds", right_ids as "rightIds"
      from identity_decision where undone_at is null order by decided_at, id`);
    const { open } = sealedValuesOf(source.manager, Registration, "evidence");
    const all = emptyRows();
    for await (const rows of everyRow(query, withEvidence)) {
      for (const row of rows) add(all, row, open);
      say(all.ids.length);
    }
    return { at, ...all, pending: pending.map(({ id }) => id), decisions };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

type Query = <T>(text: string, values?: unknown[]) => Promise<T[]>;

function emptyRows() {
  const [ids, keys, contentHashes, customers] = [[], [], [], []] as [string[], string[], string[], string[]];
  return { ids, keys, contentHashes, customers, versions: [] as number[], evidence: [] as Evidence[] };
}

function add(all: ReturnType<typeof emptyRows>, row: Row, open: SealedValues["open"]): void {
  if (row.evidence) all.evidence.push({ ...(open(row.id, row.evidence) as Evidence), id: rowName(all.ids.length) });
  all.ids.push(row.id);
  all.keys.push(keyOf(row.source, row.external_id));
  all.contentHashes.push(row.content_hash);
  all.customers.push(row.customer_id);
  all.versions.push(row.version);
}

async function* everyRow(query: Query, withEvidence: boolean): AsyncGenerator<readonly Row[]> {
  const columns = `id, customer_id, version, source, external_id, content_hash${withEvidence ? ", evidence" : ""}`;
  for (let last: readonly string[] = ["", ""]; ;) {
    const rows = await query<Row>(
      `select ${columns} from registration
        where (source, external_id) > ($1, $2) order by source, external_id limit ${batchSize}`,
      [...last],
    );
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = [end.source, end.external_id];
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
