import { createHash } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import { type Caller, callerIn, gatewayIssuer } from "../caller.js";
import { publishedKeys } from "./published-keys.js";
import { verifiedClaims } from "./verified-claims.js";

/** Finds out for whom the gateway asks: from the Authorization header alone, and then whether it belongs to this very body. */
export interface GatewayDoor {
  /** What the token says, or undefined: nobody of ours signed it, or not for us, or too long ago. */
  admit(authorization: string | undefined): Promise<Admitted | undefined>;
}

/** Somebody for whom the gateway asks. */
export interface Admitted {
  readonly caller: Caller;
  /** Whether the token was made for this body and no other. */
  isFor(body: string): boolean;
}

/** For how many seconds a token of the gateway holds at the most, and by how many clocks may differ. */
const [longest, tolerance] = [60, 5];

/**
 * Makes the door of a subgraph, which nobody but the gateway passes: each of its tokens is for one subgraph, one body and
 * one minute. Security: attacks 19 to 21, 26, 27.
 * @param keys the gateway's public keys, or the address where they lie; a key that is new there is fetched
 * @param subgraph our own name, for which the token must be
 */
export function gatewayDoor(keys: JSONWebKeySet | URL, subgraph: string): GatewayDoor {
  const keyOf = keys instanceof URL ? publishedKeys(keys) : createLocalJWKSet(keys);
  return {
    async admit(authorization = "") {
      const [, token] = /^Bearer (.+)$/.exec(authorization) ?? [];
      if (!token) return undefined;
      try {
        const claims = await verifiedClaims(token, keyOf);
        if (!claims || !isFromGateway(claims, subgraph)) return undefined;
        return { caller: callerIn(claims), isFor: (body) => claims["body"] === bodyHash(body) };
      } catch {
        return undefined;
      }
    },
  };
}

/** Whether the gateway wrote it for us, for one body, less than a minute ago. https://www.rfc-editor.org/rfc/rfc7519#section-4.1 */
function isFromGateway({ iss, aud, iat, exp, body }: Record<string, unknown>, subgraph: string): boolean {
  if (iss !== gatewayIssuer || aud !== subgraph || typeof body !== "string") return false;
  if (typeof iat !== "number" || typeof exp !== "number") return false;
  const now = Math.floor(Date.now() / 1_000);
  const age = now - iat;
  return age >= -tolerance && age <= longest + tolerance && exp > now - tolerance;
}

function bodyHash(body: string): string {
  return createHash("sha256").update(body).digest("base64url");
}
