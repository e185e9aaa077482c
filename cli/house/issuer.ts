import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import type { Caller, TokenSource } from "../../subgraphs/shared/caller.js";

/** The name and the audience that the development issuer writes into its tokens. */
const issuer = "oneroof-development";
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
  const jwk = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as JWK) : await makeKey(file);
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

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: "EdDSA", kid: `development-${Date.now().toString(36)}` };
  mkdirSync(dirname(dirname(file)), { recursive: true }); // whoever runs PostgreSQL must be able to pass through it
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}
