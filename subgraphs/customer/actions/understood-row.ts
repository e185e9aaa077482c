import type { EntityManager } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import { understandRegistration } from "./understand-registration.js";
import { contentHash, type WrittenRegistration } from "./written-registration.js";

/** What matching needs of a row of a file: plain values, which may be passed on as JSON. */
export interface UnderstoodRow {
  readonly contentHash: string;
  /** Under no id yet. */
  readonly evidence: Evidence;
}

/** Understands a row, for matching alone. */
export function understoodRow(manager: EntityManager, written: WrittenRegistration): UnderstoodRow {
  const { evidence } = understandRegistration("", written, new Date());
  return { contentHash: contentHash(manager, written), evidence: evidence as Evidence };
}
