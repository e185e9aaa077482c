import type { Evidence } from "../evidence.js";
import { blockKeys } from "./block-keys.js";
import { Growing } from "./growing.js";
import { hash } from "./hash.js";
import { sortByKey } from "./sort-by-key.js";

/**
 * How many registrations a block may hold, by kind of key. A block beyond it
 * would cost much and prove little: the name is too common, the mobile an
 * agent's. Others of the registration's keys remain.
 */
export const BLOCK_CAPS: Record<string, number> = {
  i: 200,
  p: 50,
  q: 50,
  r: 50,
  m: 100,
  f: 50,
  l: 50,
  e: 100,
  w: 100,
  h: 100,
  a: 50,
  n: 20,
  g: 12,
  d: 50,
  t: 30,
};

/** What blocking left out, by kind of key. */
export type Cut = Record<string, { blocks: number; registrations: number }>;

/** Which registrations share a key. */
export interface Blocks {
  /** By block: where its members begin; one more entry at the end. */
  starts: Uint32Array;
  /** Rows in ascending order within their block. */
  members: Uint32Array;
  cut: Cut;
}

const KINDS = Object.keys(BLOCK_CAPS);
const KIND_SHIFT = 28;
const HASH_MASK = (1 << KIND_SHIFT) - 1;

/**
 * Gathers registrations into blocks by their keys. Two keys may by chance fall
 * into one block, which costs a comparison and decides nothing.
 * Takes evidence in the order of the table's rows.
 */
export function blocksOf(rows: readonly Evidence[], caps: Record<string, number> = BLOCK_CAPS): Blocks {
  const keys = new Growing();
  const owners = new Growing();
  rows.forEach((row, index) => {
    for (const key of blockKeys(row)) {
      keys.push(((KINDS.indexOf(key.charAt(0)) << KIND_SHIFT) | (hash(key) & HASH_MASK)) >>> 0);
      owners.push(index);
    }
  });
  const sorted = sortByKey(keys.view(), owners.view());
  return gather(sorted.keys, sorted.values, caps);
}

function gather(keys: Uint32Array, owners: Uint32Array, caps: Record<string, number>): Blocks {
  const starts = new Growing();
  const members = new Growing();
  const cut: Cut = {};
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (to < keys.length && keys[to] === keys[from]) to++;
    const kind = KINDS[(keys[from] as number) >>> KIND_SHIFT] as string;
    if (to - from > (caps[kind] ?? 0)) {
      const sum = (cut[kind] ??= { blocks: 0, registrations: 0 });
      sum.blocks++;
      sum.registrations += to - from;
    } else if (to - from > 1) {
      starts.push(members.length);
      for (let index = from; index < to; index++) members.push(owners[index] as number);
    }
  }
  starts.push(members.length);
  return { starts: starts.view(), members: members.view(), cut };
}
