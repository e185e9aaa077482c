import { randomBytes } from "node:crypto";
import type { KeySet } from "./key-ring.js";

/** A new key as it stands in the file, 256 bits: for sealing (A256GCM) or for searching (HS256). */
export function newKey(alg: "A256GCM" | "HS256"): KeySet["keys"][number] {
  const kid = alg === "HS256" ? "search" : `f${randomBytes(5).toString("hex")}`;
  return { kty: "oct", kid, alg, k: randomBytes(32).toString("base64url") };
}
