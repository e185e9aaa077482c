import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { makeKeyFolder } from "../../subgraphs/shared/keys/make-key-folder.js";

/**
 * A private EdDSA key that lies in a file, made when it is not there and readable by its owner alone.
 * @param name what its id begins with
 */
export async function signingKey(file: string, name: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as JWK;
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: "EdDSA", kid: `${name}-${Date.now().toString(36)}` };
  makeKeyFolder(file);
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}
