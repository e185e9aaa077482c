import type { EntityManager } from "typeorm";
import { fieldKeysOf } from "../../shared/sealing/sealed-values.js";
import { blockKeys } from "../identity/block/block-keys.js";
import { BLOCK_CAPS } from "../identity/block/blocks.js";
import { hash } from "../identity/block/hash.js";
import type { Evidence } from "../identity/evidence.js";

/** A key by which a registration is looked for. */
export interface SearchKey {
  /** Keyed, in 32 bits: two keys that fall together cost a comparison and decide nothing. */
  readonly hash: number;
  /** From how many registrations on it proves nothing. */
  readonly cap: number;
}

/** The keys of a registration by which it is found, and looks for others, each once. */
export function searchKeys(manager: EntityManager, evidence: object): SearchKey[] {
  const keys = blockKeys(evidence as Evidence).map((key) => [hash(key) | 0, BLOCK_CAPS[key.charAt(0)] ?? 0] as const);
  const distinct = new Map(keys);
  const hashes = fieldKeysOf(manager).hashNumbers([...distinct.keys()]);
  return [...distinct.values()].map((cap, index) => ({ hash: hashes[index] ?? 0, cap }));
}
