import { createHash, createPrivateKey, randomUUID, sign } from "node:crypto";
import type { JWK } from "jose";
import { type Caller, gatewayIssuer } from "../../subgraphs/shared/caller.js";

/** For whom a subgraph is asked, and until when the token holds that they came with, in milliseconds since 1970. */
export interface Asking {
  readonly caller: Caller;
  readonly until: number;
}

/** Makes the token with which one subgraph is asked one question for one caller. */
export type SignFor = (subgraph: string, asking: Asking, body: string) => string;

/** A token holds for so many seconds. */
const lifetime = 60;

/**
 * Makes the gateway's own tokens, which subgraphs across hosts trust instead of anything that a client sent: EdDSA, for
 * one subgraph, for a minute, bound to the hash of the body. Every call of every subgraph needs one, so they are signed by Node itself: by way
 * of a library that is made for browsers too it takes four times as long. Security: attacks 26, 27. https://www.rfc-editor.org/rfc/rfc8037
 * @param jwk the gateway's private key
 */
export function subgraphTokens(jwk: JWK): SignFor {
  const key = createPrivateKey({ key: jwk, format: "jwk" });
  const header = encoded({ alg: "EdDSA", ...(jwk.kid && { kid: jwk.kid }) });
  return (subgraph, { caller: { subject, role, projects, scopes }, until }, body) => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = encoded({
      ...{ role, projects, ...(scopes && { scope: scopes.join(" ") }) },
      body: createHash("sha256").update(body).digest("base64url"),
      until: Math.floor(until / 1_000),
      ...{ sub: subject, iss: gatewayIssuer, aud: subgraph, iat: now, exp: now + lifetime, jti: randomUUID() },
    });
    const signature = sign(null, Buffer.from(`${header}.${claims}`), key);
    return `${header}.${claims}.${signature.toString("base64url")}`;
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
