import { createHash, randomUUID } from "node:crypto";
import { importJWK, type JWK, SignJWT } from "jose";
import { type Caller, gatewayIssuer } from "../../subgraphs/shared/caller.js";

/** For whom a subgraph is asked, and until when the token holds that they came with, in milliseconds since 1970. */
export interface Asking {
  readonly caller: Caller;
  readonly until: number;
}

/** Makes the token with which one subgraph is asked one question for one caller. */
export type SignFor = (subgraph: string, asking: Asking, body: string) => Promise<string>;

/**
 * Makes the gateway's own tokens, which subgraphs across hosts trust instead of anything that a client sent: EdDSA, for
 * one subgraph, for a minute, bound to the hash of the body. Security: attacks 26, 27.
 * @param jwk the gateway's private key
 */
export function subgraphTokens(jwk: JWK): SignFor {
  const key = importJWK(jwk, "EdDSA");
  const header = { alg: "EdDSA", ...(jwk.kid && { kid: jwk.kid }) };
  return async (subgraph, { caller: { subject, role, projects, scopes }, until }, body) => {
    const hash = createHash("sha256").update(body).digest("base64url");
    return new SignJWT({
      role,
      projects,
      ...(scopes && { scope: scopes.join(" ") }),
      body: hash,
      until: Math.floor(until / 1_000),
    })
      .setProtectedHeader(header)
      .setSubject(subject)
      .setIssuer(gatewayIssuer)
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime("60s")
      .setJti(randomUUID())
      .sign(await key);
  };
}
