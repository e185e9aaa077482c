import type { DataSource } from "typeorm";
import { lockIdentity } from "./lock-identity.js";
import { type Foreseen, fewestToLearnFrom } from "./foresee.js";
import { type Matched, matchEverybody } from "./match-everybody.js";
import { resolveRegistrations } from "./resolve-registrations.js";

/** How everybody is resolved. */
export interface RunOptions {
  /** All registrations again, not only those that have not been matched yet. */
  readonly all?: boolean;
  /** Learn a new model first, and match all by it. */
  readonly learn?: boolean;
  /** How everybody was matched before they were stored. */
  readonly foreseen?: Foreseen | undefined;
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

/**
 * Resolves what has not been matched yet, or all again. A house to which many have come since learns a new model from everybody, as soon as
 * there are enough to learn from: whoever comes may be written in a way of their own.
 */
export async function identityRun(database: DataSource, options: RunOptions = {}): Promise<RunSummary> {
  const { all = false, foreseen, say = () => undefined, signal } = options;
  const { registrations, pending } = await countsOf(database);
  const areMany = pending > Math.max(batchSize, manyPending * registrations);
  const learn = options.learn ?? (areMany && registrations > fewestToLearnFrom);
  if (all || learn || areMany) return matchEverybody(database, { learn, foreseen, say, signal });
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
}

async function countsOf(database: DataSource): Promise<Counts> {
  return database.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    const [counts] = await tx.query<Counts[]>(`select (select count(*) from registration) as registrations,
      (select count(*) from identity_pending) as pending`);
    return counts ?? { registrations: 0, pending: 0 };
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
