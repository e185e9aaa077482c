import type { DataSource } from "typeorm";
import { Growing } from "../identity/block/growing.js";
import type { Evidence } from "../identity/evidence.js";
import { match, type Matching } from "../identity/match.js";
import { constraintsByRow } from "./constraints-by-row.js";
import { keepModel } from "./keep-model.js";
import { activeMatcher } from "./matcher.js";
import { type Everybody, fingerprintOf, keyOf, readEverybody, rowName, rowNamed } from "./read-everybody.js";
import type { PackedRows } from "./packed-rows.js";

/** Who will be who once the rows of a file have been taken in. */
export interface Foreseen {
  /** The rows of the file, those of one person together; those that name one registration in their order. */
  readonly rows: Uint32Array;
  /** By person: where their rows begin; after the last person's, where all end. */
  readonly starts: Uint32Array;
  /** By person: the customer that it is already; whoever is new is not there. */
  readonly customers: ReadonlyMap<number, string>;
  /** How everybody will be matched. */
  readonly matching: Matching;
  readonly learned: boolean;
  /** Of everybody as they will be then, unless somebody else changes something meanwhile. */
  readonly fingerprint: string;
}

/** From fewer nothing is learned: what is believed beforehand holds. */
export const fewestToLearnFrom = 200;

/**
 * Matches rows of one source with everybody in memory, before they are stored, so that each is stored once, as part of the customer that it
 * stays with. A model that is learned holds from now on. Takes some 2 kB of memory for each row and each registration that is there, and
 * keeps but a few bytes of it.
 */
export async function foresee(database: DataSource, source: string, rows: PackedRows): Promise<Foreseen> {
  const everybody = await readEverybody(database);
  const future = futureOf(everybody, source, rows);
  const { decisions } = everybody;
  const constraints = constraintsByRow(
    decisions,
    future.map(({ id }) => id ?? ""),
  );
  const learned = future.length > fewestToLearnFrom;
  const { model } = await activeMatcher(database.manager);
  const evidence = future.map((one, row) => Object.assign(one.evidence, { id: rowName(row) }));
  const matching = match(evidence, { ...(!learned && { model }), constraints });
  if (learned) await keepModel(database, matching.model);
  const fingerprint = fingerprintOf({
    keys: future.map(({ key }) => key),
    contentHashes: future.map((one) => one.contentHash),
    versions: future.map(({ version }) => version),
    decisions,
  });
  return { ...peopleOf(matching.clusters, future), matching, learned, fingerprint };
}

/** A registration as it will be. */
interface Future {
  readonly key: string;
  readonly id?: string | undefined;
  readonly customerId?: string | undefined;
  readonly contentHash: string;
  readonly version: number;
  readonly evidence: Evidence;
  /** The rows of the file that name it. */
  readonly rows: readonly number[];
}

function futureOf(everybody: Everybody, source: string, rows: PackedRows): Future[] {
  const sent = sentByKey(source, rows);
  const known = everybody.keys.map((key, at): Future => {
    const now = sent.get(key);
    sent.delete(key);
    const before = { contentHash: everybody.contentHashes[at] ?? "", evidence: everybody.evidence[at] as Evidence };
    const version = everybody.versions[at] ?? 0;
    const named = { key, id: everybody.ids[at], customerId: everybody.customers[at], rows: now?.rows ?? [] };
    if (!now || now.contentHash === before.contentHash) return { ...named, ...before, version };
    return { ...named, contentHash: now.contentHash, evidence: now.evidence, version: version + 1 };
  });
  const added = [...sent.values()].map((now): Future => ({ ...now, version: 1 }));
  return [...known, ...added].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** What a file says of a registration: by its last row that names it. */
type SentByKey = Pick<Future, "key" | "contentHash" | "evidence"> & { readonly rows: number[] };

function sentByKey(source: string, rows: PackedRows): Map<string, SentByKey> {
  const sent = new Map<string, SentByKey>();
  for (let row = 0; row < rows.length; row++) {
    const { externalId, contentHash, evidence } = rows.at(row);
    const key = keyOf(source, externalId);
    const named = sent.get(key)?.rows ?? [];
    named.push(row);
    sent.set(key, { key, contentHash, evidence, rows: named });
  }
  return sent;
}

/** Whom the rows of the file belong to; people of whom it has none are left out. */
function peopleOf(
  clusters: readonly string[][],
  future: readonly Future[],
): Pick<Foreseen, "rows" | "starts" | "customers"> {
  const [rows, starts] = [new Growing(), new Growing()];
  const customers = new Map<number, string>();
  for (const names of clusters) {
    const registrations = names.flatMap((name) => future[rowNamed(name)] ?? []);
    if (registrations.every((one) => one.rows.length === 0)) continue;
    const customer = registrations.find(({ customerId }) => customerId)?.customerId;
    if (customer) customers.set(starts.length, customer);
    starts.push(rows.length);
    for (const one of registrations) for (const row of one.rows) rows.push(row);
  }
  starts.push(rows.length);
  return { rows: rows.view(), starts: starts.view(), customers };
}
