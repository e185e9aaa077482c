import type { Evidence } from "./evidence.js";

/**
 * The exact-identifier rule: registrations that share a key are taken for one
 * person. A key is a valid identity document's number, or a mobile together
 * with the full name. Takes normalised evidence; returns its keys, perhaps none.
 */
export function linkKeys(evidence: Evidence): string[] {
  const keys: string[] = [];
  const { idNumber, mobile, name } = evidence;
  if (idNumber && idNumber.kind !== "invalid") keys.push(`${idNumber.kind}:${idNumber.number}`);
  if (mobile && name?.kind === "full") keys.push(`mobile:${mobile}:${name.text}`);
  return keys;
}
