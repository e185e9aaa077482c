import type { DataSource, EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { postgresCode } from "../../shared/errors.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import { Registration } from "../entities/registration.js";
import { lockIdentity, lockKeys } from "./lock-identity.js";
import { admitRegistrations } from "./admit-registrations.js";
import { type Arrivals, resolveRegistrations } from "./resolve-registrations.js";
import { type Sent, sentRegistrations } from "./sent-registrations.js";
import type { UnderstoodRow } from "./understood-row.js";

/** What became of a batch: added, updated and unchanged add up to its rows; flagged counts those that carry a flag. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly flagged: number;
}

/** A registration that is there already. */
interface Known {
  readonly external_id: string;
  readonly id: string;
  readonly content_hash: string;
  readonly customer_id: string;
  readonly flagged: boolean;
}

/** By external id: the customer, or the name of the new person, that a row of a batch is foreseen to be. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Whether a batch is matched as it is stored, or taken in and left to `identityRun`, since a large one holds the lock too long: by exact
 * identifiers, or by whose they are foreseen to be.
 */
export type Matching = "now" | "later" | Labels;

/**
 * Takes in a batch of registrations of one source, whole or not at all: new ones are added, changed ones updated, and each becomes part of a
 * customer at once. (`source`, `externalId`) names a registration; of several rows of the batch with the same name the last holds.
 * Batches of one source are to be stored in the order of their rows; those of whole people who are foreseen to be new may be stored side
 * by side.
 * @param tx the transaction in which it is done; one of its own when left out
 */
export function importUnderstood(
  database: DataSource,
  source: string,
  rows: readonly UnderstoodRow[],
  matching: Matching,
  tx?: EntityManager,
): Promise<ImportCounts> {
  const batch = { source, sent: sentRegistrations(rows), matching };
  if (tx) return storeBatch(tx, batch, true);
  if (typeof matching === "object" && areAllNew(matching)) return storeBeside(database, batch);
  return database.transaction((own) => storeBatch(own, batch, true));
}

function areAllNew(labels: Labels): boolean {
  return ![...labels.values()].some((label) => label.startsWith("cus_"));
}

interface Batch {
  readonly source: string;
  readonly sent: ReadonlyMap<string, Sent>;
  readonly matching: Matching;
}

/** Somebody else stored the same registrations meanwhile. */
class StoredMeanwhile extends Error {}

/** Stores new people while others go on working, since nothing that is there changes; when it does after all, as every other batch. */
async function storeBeside(database: DataSource, batch: Batch): Promise<ImportCounts> {
  try {
    return await database.transaction((tx) => storeBatch(tx, batch, false));
  } catch (error) {
    if (!(error instanceof StoredMeanwhile) && postgresCode(error) !== "23505") throw error;
    return database.transaction((tx) => storeBatch(tx, batch, true));
  }
}

async function storeBatch(tx: EntityManager, batch: Batch, alone: boolean): Promise<ImportCounts> {
  const { source, sent, matching } = batch;
  await tx.query("set local statement_timeout = 0");
  await (alone ? lockIdentity(tx) : lockKeys(tx, []));
  const known = await knownOf(tx, source, sent);
  if (!alone && known.size > 0) throw new StoredMeanwhile();
  const arrivals = arrivalsOf(source, sent, known);
  const cause = { cause: "IMPORTED", actor: null } as const;
  if (arrivals.added.length + arrivals.changed.length > 0)
    await (matching === "now"
      ? resolveRegistrations(tx, arrivals, { ...cause, alone: true })
      : admitRegistrations(tx, arrivals, cause, matching === "later" ? undefined : matching));
  return countsOf(sent, known, arrivals);
}

async function knownOf(
  manager: EntityManager,
  source: string,
  sent: ReadonlyMap<string, Sent>,
): Promise<Map<string, Known>> {
  const rows = await read<Known>(
    manager,
    sql`select r.external_id, r.id, r.content_hash, r.customer_id, r.flags <> '[]' as flagged
      from unnest(${[...sent.keys()]}::text[]) u(external_id) cross join lateral (
        select * from registration r where r.source = ${source} and r.external_id = u.external_id offset 0) r`,
  );
  return new Map(rows.map((row) => [row.external_id, row]));
}

/** The rows that are new, and those whose content differs from what their source last sent. */
function arrivalsOf(source: string, sent: ReadonlyMap<string, Sent>, known: Map<string, Known>): Arrivals {
  const added: Registration[] = [];
  const changed: Registration[] = [];
  for (const [externalId, { row }] of sent) {
    const before = known.get(externalId);
    if (before?.content_hash === row.contentHash) continue;
    const id = before?.id ?? newId("reg");
    const own = { id, source, registeredAt: new Date(row.registeredAt), customerId: before?.customer_id ?? "" };
    const registration = Object.assign(new Registration(), row, own, { evidence: { ...row.evidence, id } });
    (before ? changed : added).push(registration);
  }
  return { added, changed };
}

/** As if the rows had come one by one. */
function countsOf(
  sent: ReadonlyMap<string, Sent>,
  known: Map<string, Known>,
  { added, changed }: Arrivals,
): ImportCounts {
  const counts = { added: 0, updated: 0, unchanged: 0, flagged: 0 };
  const arrived = new Map([...added, ...changed].map((registration) => [registration.externalId, registration]));
  for (const [externalId, { hashes }] of sent) {
    const before = known.get(externalId);
    const isFlagged = (arrived.get(externalId)?.flags.length ?? 0) > 0 || (!arrived.has(externalId) && before?.flagged);
    if (isFlagged) counts.flagged += hashes.length;
    let last = before?.content_hash;
    for (const hash of hashes) {
      counts[last === undefined ? "added" : hash === last ? "unchanged" : "updated"] += 1;
      last = hash;
    }
  }
  return counts;
}
