import type { DataSource } from "typeorm";
import { lockIdentity } from "./lock-identity.js";
import { type Matched, matchEverybody } from "./match-everybody.js";
import { resolveRegistrations } from "./resolve-registrations.js";

/** How everybody is resolved. */
export interface RunOptions {
  /** All registrations again, not only those that have not been matched yet. */
  readonly all?: boolean;
  /** Learn a new model first, and match all by it. */
  readonly learn?: boolean;
  /** Hears what is being done, a line each. */
  readonly say?: (line: string) => void;
  /** Ends the run after the batch that is being stored; running again goes on where it stopped. */
  readonly signal?: AbortSignal;
}

/** What a run did: everybody was matched in memory, or a few by the door that desks use too. */
export type RunSummary = Matched | { readonly resolved: number };

/** So many are resolved in one transaction. */
const batchSize = 100;

/** From this share on it is faster to match everybody in memory than to look for a few in the database. */
const manyPending = 0.03;

/** From fewer nothing is learned: what is believed beforehand holds. */
const fewestToLearnFrom = 1_000;

/**
 * Resolves what has not been matched yet, or all again. A house that has no model, and enough to learn from, learns one; one that has grown to
 * more than twice what its model was learned from learns a new one.
 */
export async function identityRun(database: DataSource, options: RunOptions = {}): Promise<RunSummary> {
  const { all = false, say = () => undefined, signal } = options;
  const { registrations, pending, learnedFrom } = await countsOf(database);
  const learn = options.learn ?? (pending > 0 && registrations > Math.max(fewestToLearnFrom, 2 * learnedFrom));
  if (all || learn || pending > Math.max(batchSize, manyPending * registrations))
    return matchEverybody(database, { learn, say, signal });
  let resolved = 0;
  while (!signal?.aborted) {
    const done = await resolvePending(database);
    if (done === 0) break;
    resolved += done;
    if (resolved % (batchSize * 10) === 0) say(`Resolved ${resolved.toLocaleString("en")} registrations`);
  }
  return { resolved };
}

interface Counts {
  readonly registrations: number;
  readonly pending: number;
  readonly learnedFrom: number;
}

async function countsOf(database: DataSource): Promise<Counts> {
  return database.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    const [counts] = await tx.query<Counts[]>(`select (select count(*) from registration) as registrations,
      (select count(*) from identity_pending) as pending,
      coalesce((select registrations from identity_model where active), 0) as "learnedFrom"`);
    return counts ?? { registrations: 0, pending: 0, learnedFrom: 0 };
  });
}

function resolvePending(database: DataSource): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    await lockIdentity(tx);
    const rows = await tx.query<{ id: string }[]>(
      `select registration_id as id from identity_pending order by registration_id limit ${batchSize}`,
    );
    const revisited = rows.map(({ id }) => id);
    const cause = { cause: "MATCHED", actor: null, alone: true } as const;
    if (revisited.length > 0) await resolveRegistrations(tx, { added: [], changed: [], revisited }, cause);
    return revisited.length;
  });
}
