import { hash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { searchHash } from "../loaders/search-hash.js";

/** The fields of a registration that say something about the person, in the order in which they are hashed. */
export const personalFields = [
  "name",
  "gender",
  "birthDate",
  "idNumber",
  "mobile",
  "email",
  "wechat",
  "address",
  "company",
  "registeredAt",
] as const;
export type PersonalField = (typeof personalFields)[number];

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
