import { join } from "node:path";
import { importJWK, SignJWT } from "jose";
import { developmentIssuerName } from "../../gateway/production-setting.js";
import type { Caller, TokenSource } from "../../subgraphs/shared/caller.js";
import { signingKey } from "./signing-key.js";

/** The name and the audience that the development issuer writes into its tokens. */
const issuer = developmentIssuerName;
const audience = "oneroof";

/** A token issuer of our own, for a house that nobody else issues tokens for. */
export interface Issuer {
  /** What checks its tokens. */
  readonly source: TokenSource;
  /** A token for the caller, valid for so many hours, 12 unless told. */
  sign(caller: Caller, hours?: number): Promise<string>;
}

/**
 * Opens the development issuer of a house; its private key is made on the first start and readable by its owner alone.
 * @param folder the house's folder, .oneroof
 */
export async function developmentIssuer(folder: string): Promise<Issuer> {
  const file = join(folder, "keys", "issuer.jwk");
  const jwk = await signingKey(file, "development");
  const key = await importJWK(jwk, "EdDSA");
  const { d: _secret, ...publicKey } = jwk;
  return {
    source: { keys: { keys: [publicKey] }, issuer, audience },
    sign: ({ subject, role, projects, scopes }, hours = 12) =>
      new SignJWT({ role, projects, ...(scopes && { scope: scopes.join(" ") }) })
        .setProtectedHeader({ alg: "EdDSA", ...(jwk.kid && { kid: jwk.kid }) })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .sign(key),
  };
}
