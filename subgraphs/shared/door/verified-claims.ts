import { KeyObject, verify } from "node:crypto";
import type { JWTVerifyGetKey } from "jose";

/** Keys as Node verifies with them, by what the library for key sets gives. */
const keys = new WeakMap<object, KeyObject>();

/**
 * The claims of a token that is signed with EdDSA by one of our keys; undefined for any other. Node itself verifies it: each call of a subgraph
 * has one, and the library for tokens has another thread do it, so that waking that thread, and this one again, costs as much as the signature.
 * Says nothing of what the claims hold. https://www.rfc-editor.org/rfc/rfc7515#section-5.2, https://www.rfc-editor.org/rfc/rfc8037#section-3.1
 * @param token three parts with dots between them
 * @param keyOf finds the key that a header names
 * @throws SyntaxError when a part is no JSON; the error of `keyOf` when no such key is known
 */
export async function verifiedClaims(
  token: string,
  keyOf: JWTVerifyGetKey,
): Promise<Record<string, unknown> | undefined> {
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  const { alg, kid, crit } = read(header);
  if (alg !== "EdDSA" || crit !== undefined || more.length > 0) return undefined;
  const named = { alg, ...(typeof kid === "string" && { kid }) };
  const key = keyObjectOf(await keyOf(named, { protected: header, payload, signature }));
  const isOurs = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url"));
  return isOurs ? read(payload) : undefined;
}

function keyObjectOf(key: Awaited<ReturnType<JWTVerifyGetKey>>): KeyObject {
  const known = keys.get(key);
  if (known) return known;
  const object = KeyObject.from(key as Parameters<typeof KeyObject.from>[0]);
  keys.set(key, object);
  return object;
}

function read(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Record<string, unknown>;
}
