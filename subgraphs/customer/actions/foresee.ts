import type { DataSource } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import { match, type Matching } from "../identity/match.js";
import { constraintsByRow } from "./constraints-by-row.js";
import { keepModel } from "./keep-model.js";
import { activeMatcher } from "./matcher.js";
import { type Everybody, fingerprintOf, keyOf, readEverybody, rowName, rowNamed } from "./read-everybody.js";
import type { HashedUnderstood } from "./registrations-prepare.js";
import { understandRegistration } from "./understand-registration.js";
import { contentHash, type WrittenRegistration } from "./written-registration.js";

/** What a file says about one person. */
export interface ForeseenPerson {
  /** The customer that it is already, or a name for a new one. */
  readonly label: string;
  /** Rows that name one registration are in their order. */
  readonly rows: readonly WrittenRegistration[];
}

/** Who will be who once the rows of a file have been taken in. */
export interface Foreseen {
  readonly people: readonly ForeseenPerson[];
  /** By external id: what a row that is new or changed was understood to say. Whoever stores it takes it out. */
  readonly understood: Map<string, HashedUnderstood>;
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
 * stays with. A model that is learned holds from now on. Takes some 2 kB of memory for each row and each registration that is there.
 */
export async function foresee(
  database: DataSource,
  source: string,
  rows: readonly WrittenRegistration[],
): Promise<Foreseen> {
  const everybody = await readEverybody(database);
  const hashOf = (own: readonly WrittenRegistration[]) =>
    contentHash(database.manager, own.at(-1) as WrittenRegistration);
  const future = futureOf(everybody, source, rows, hashOf);
  const { decisions } = everybody;
  const constraints = constraintsByRow(
    decisions,
    future.map(({ id }) => id ?? ""),
  );
  const learned = future.length > fewestToLearnFrom;
  const { model } = await activeMatcher(database.manager);
  const understood = new Map<string, HashedUnderstood>();
  const evidence = future.map((one, row) => evidenceOf(one, rowName(row), understood));
  const matching = match(evidence, { ...(!learned && { model }), constraints });
  if (learned) await keepModel(database, matching.model);
  const clusters = matching.clusters.map((names) => names.flatMap((name) => future[rowNamed(name)] ?? []));
  const fingerprint = fingerprintOf({
    keys: future.map(({ key }) => key),
    contentHashes: future.map((one) => one.contentHash),
    versions: future.map(({ version }) => version),
    decisions,
  });
  const people = clusters.map(personOf).filter((person) => person.rows.length > 0);
  return { people, understood, matching, learned, fingerprint };
}

/** A registration as it will be. */
interface Future {
  readonly key: string;
  readonly id?: string | undefined;
  readonly customerId?: string | undefined;
  readonly contentHash: string;
  readonly version: number;
  /** As it is, when the file does not change it. */
  readonly evidence?: Evidence | undefined;
  /** What the file says about it. */
  readonly rows: readonly WrittenRegistration[];
}

function futureOf(
  everybody: Everybody,
  source: string,
  rows: readonly WrittenRegistration[],
  hashOf: (own: readonly WrittenRegistration[]) => string,
): Future[] {
  const sent = new Map<string, WrittenRegistration[]>();
  for (const row of rows) {
    const key = keyOf(source, row.externalId);
    const own = sent.get(key);
    if (own) own.push(row);
    else sent.set(key, [row]);
  }
  const known = everybody.keys.map((key, row): Future => {
    const own = sent.get(key) ?? [];
    sent.delete(key);
    const before = everybody.contentHashes[row] ?? "";
    const hash = own.length > 0 ? hashOf(own) : before;
    const version = (everybody.versions[row] ?? 0) + (hash === before ? 0 : 1);
    const evidence = hash === before ? everybody.evidence[row] : undefined;
    const [id, customerId] = [everybody.ids[row], everybody.customers[row]];
    return { key, id, customerId, contentHash: hash, version, evidence, rows: own };
  });
  const added = [...sent].map(([key, own]): Future => {
    return { key, contentHash: hashOf(own), version: 1, rows: own };
  });
  return [...known, ...added].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function evidenceOf(
  { evidence, rows, contentHash }: Future,
  id: string,
  understood: Map<string, HashedUnderstood>,
): Evidence {
  if (evidence) return { ...evidence, id };
  const row = rows.at(-1) as WrittenRegistration;
  const read = understandRegistration(id, row, new Date());
  understood.set(row.externalId, { ...read, contentHash });
  return read.evidence as Evidence;
}

function personOf(registrations: readonly Future[]): ForeseenPerson {
  const label = registrations.find(({ customerId }) => customerId)?.customerId ?? registrations[0]?.key ?? "";
  return { label, rows: registrations.flatMap(({ rows }) => rows) };
}
