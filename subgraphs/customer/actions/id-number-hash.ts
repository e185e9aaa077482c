import type { EntityManager } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import { searchHash } from "../loaders/search-hash.js";

/** The keyed hash of the id number that a registration names, if its check holds. */
export function idNumberHash(manager: EntityManager, evidence: object): string | null {
  const { idNumber } = evidence as Evidence;
  return idNumber && idNumber.kind !== "invalid" ? searchHash(manager, "id-number", idNumber.number) : null;
}
