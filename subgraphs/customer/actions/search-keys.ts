import { blockKeys } from "../identity/block/block-keys.js";
import { BLOCK_CAPS } from "../identity/block/blocks.js";
import { hash } from "../identity/block/hash.js";
import type { Evidence } from "../identity/evidence.js";

/** A key by which a registration is looked for. */
export interface SearchKey {
  /** In 32 bits: two keys that fall together cost a comparison and decide nothing. */
  readonly hash: number;
  /** From how many registrations on it proves nothing. */
  readonly cap: number;
}

/** The keys of a registration by which it is found, and looks for others, each once. */
export function searchKeys(evidence: object): SearchKey[] {
  const keys = blockKeys(evidence as Evidence).map((key) => [hash(key) | 0, BLOCK_CAPS[key.charAt(0)] ?? 0] as const);
  return [...new Map(keys)].map(([hashed, cap]) => ({ hash: hashed, cap }));
}
