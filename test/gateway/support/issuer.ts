import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { TokenSource } from "../../../subgraphs/shared/caller.js";

/** What a token of the test shall claim, where it differs from a good one. */
export interface Claims {
  readonly role?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now; null leaves the expiry out. */
  readonly expiresIn?: number | null;
}

/** A token issuer of the test's own. */
export interface TestIssuer {
  readonly source: TokenSource;
  sign(claims?: Claims): Promise<string>;
}

/** Makes an issuer with a new key. */
export async function testIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA");
  const source = {
    keys: { keys: [{ ...(await exportJWK(publicKey)), alg: "EdDSA" }] },
    issuer: "test",
    audience: "oneroof",
  };
  return {
    source,
    sign({ role = "service_agent", issuer = "test", audience = "oneroof", expiresIn = 60 } = {}) {
      const token = new SignJWT({ role, projects: ["DL-01"] })
        .setProtectedHeader({ alg: "EdDSA" })
        .setSubject("emp_1")
        .setIssuer(issuer)
        .setAudience(audience);
      if (expiresIn !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn);
      return token.sign(privateKey);
    },
  };
}
