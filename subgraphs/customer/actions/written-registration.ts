import { hash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { type PersonalField, personalFields } from "../entities/personal-fields.js";
import { searchHash } from "../loaders/search-hash.js";

/** A registration as its source sends it: everything as it was written. */
export type WrittenRegistration = {
  readonly source: string;
  readonly externalId: string;
  readonly projectCode: string;
  readonly department: "MARKETING" | "SERVICE" | "PROPERTY";
} & { readonly [field in PersonalField]?: string | null | undefined };

/** A short keyed hash of all that was written, by which a registration that is sent again is recognised as unchanged. */
export function contentHash(manager: EntityManager, written: WrittenRegistration): string {
  const fields = [written.projectCode, written.department, ...personalFields.map((field) => written[field] || null)];
  return searchHash(manager, "content", hash("sha256", JSON.stringify(fields), "base64url").slice(0, 22));
}
