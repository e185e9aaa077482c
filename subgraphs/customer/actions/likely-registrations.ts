import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { sealedValuesOf } from "../../shared/sealing/sealed-values.js";
import { Registration } from "../entities/registration.js";
import { comparePair } from "../identity/compare/compare-pair.js";
import { raritiesOf } from "../identity/compare/name-rarity.js";
import { tableOf } from "../identity/compare/table.js";
import type { Evidence } from "../identity/evidence.js";
import { weigh } from "../identity/weigh/weigh.js";
import type { Matcher } from "./matcher.js";
import { searchKeys } from "./search-keys.js";

/** So far below the threshold of review a pair may still be raised by what the rest of both customers says. */
const raisedByOthers = 4;

interface Found {
  readonly key: number;
  readonly id: string;
}

/**
 * The registrations that may be the same person as one of those that arrive: they share a key, and weigh enough. A key that very many share
 * (an agent's mobile, a common name) is left out, as it proves nothing.
 * @returns their ids
 */
export async function likelyRegistrations(
  tx: EntityManager,
  arriving: readonly Registration[],
  { model, figures }: Matcher,
): Promise<string[]> {
  const owners = ownersOf(tx, arriving);
  const found = await registrationsUnder(tx, owners);
  const isArriving = new Set(arriving.map(({ id }) => id));
  const known = await evidenceOf(tx, new Set(found.map(({ id }) => id).filter((id) => !isArriving.has(id))));
  const table = tableOf([...arriving.map(({ evidence }) => evidence as Evidence), ...known]);
  const rarities = raritiesOf(table.names.values, model.names);
  const rows = new Map(table.ids.map((id, row) => [id, row]));
  const floor = model.thresholds.review - raisedByOthers;
  const weighs = (one: string, other: string) => {
    const pattern = comparePair(table, rarities, rows.get(one) ?? 0, rows.get(other) ?? 0);
    return weigh(figures, pattern) >= floor;
  };
  const likely = new Set<string>();
  for (const { key, id } of found) {
    if (likely.has(id)) continue;
    if (owners.get(key)?.ids.some((own) => own !== id && weighs(own, id))) likely.add(id);
  }
  return [...likely];
}

interface Owners {
  readonly cap: number;
  readonly ids: string[];
}

function ownersOf(tx: EntityManager, arriving: readonly Registration[]): Map<number, Owners> {
  const owners = new Map<number, Owners>();
  for (const { id, evidence } of arriving) {
    for (const { hash, cap } of searchKeys(tx, evidence)) {
      const own = owners.get(hash);
      if (own) own.ids.push(id);
      else owners.set(hash, { cap, ids: [id] });
    }
  }
  return owners;
}

/** One look into the index for each key, which ends when too many have it. */
async function registrationsUnder(tx: EntityManager, owners: ReadonlyMap<number, Owners>): Promise<Found[]> {
  if (owners.size === 0) return [];
  const caps = [...owners.values()].map(({ cap }) => cap);
  const rows = await read<{ key: number; ids: string[] }>(
    tx,
    sql`select u.key, array(select registration_id from block_key where keys @> array[u.key] limit u.cap + 1) as ids
      from unnest(${[...owners.keys()]}::int[], ${caps}::int[]) u(key, cap)`,
  );
  return rows.flatMap(({ key, ids }) => {
    return ids.length > (owners.get(key)?.cap ?? 0) ? [] : ids.map((id) => ({ key, id }));
  });
}

async function evidenceOf(tx: EntityManager, ids: ReadonlySet<string>): Promise<Evidence[]> {
  if (ids.size === 0) return [];
  const { open } = sealedValuesOf(tx, Registration, "evidence");
  const rows = await read<{ id: string; evidence: string }>(
    tx,
    sql`select u.id, r.evidence from unnest(${[...ids]}::text[]) u(id)
      cross join lateral (select evidence from registration where id = u.id offset 0) r`,
  );
  return rows.map(({ id, evidence }) => open(id, evidence) as Evidence);
}
