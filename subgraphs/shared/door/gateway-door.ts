import { createHash } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { type Caller, callerIn, gatewayIssuer } from "../caller.js";
import { publishedKeys } from "./published-keys.js";

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

/** For how many seconds a token of the gateway holds at the most; clocks may differ by five. */
const longest = 60;

/**
 * Makes the door of a subgraph, which nobody but the gateway passes: each of its tokens is for one subgraph, one body and
 * one minute. Security: attacks 19 to 21, 26, 27.
 * @param keys the gateway's public keys, or the address where they lie; a key that is new there is fetched
 * @param subgraph our own name, for which the token must be
 */
export function gatewayDoor(keys: JSONWebKeySet | URL, subgraph: string): GatewayDoor {
  const keyOf = keys instanceof URL ? publishedKeys(keys) : createLocalJWKSet(keys);
  const options = {
    issuer: gatewayIssuer,
    audience: subgraph,
    algorithms: ["EdDSA"],
    requiredClaims: ["exp", "sub", "iat", "body"],
    maxTokenAge: longest,
    clockTolerance: 5,
  };
  return {
    async admit(authorization = "") {
      const [, token] = /^Bearer (.+)$/.exec(authorization) ?? [];
      if (!token) return undefined;
      try {
        const { payload } = await jwtVerify(token, keyOf, options);
        return { caller: callerIn(payload), isFor: (body) => payload["body"] === bodyHash(body) };
      } catch {
        return undefined;
      }
    },
  };
}

function bodyHash(body: string): string {
  return createHash("sha256").update(body).digest("base64url");
}
