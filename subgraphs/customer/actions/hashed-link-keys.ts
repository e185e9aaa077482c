import { hash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import { linkKeys } from "../identity/link-keys.js";
import { searchHash } from "../loaders/search-hash.js";

/** The exact-identifier keys of a registration, as keyed hashes: short whatever was written, and no personal data in an index. */
export function hashedLinkKeys(manager: EntityManager, evidence: object): string[] {
  return linkKeys(evidence as Evidence).map((key) => {
    return searchHash(manager, "link", hash("sha256", key, "base64url").slice(0, 22));
  });
}
