import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { TokenSource } from "../../../subgraphs/shared/caller.js";

/** What a token of the test shall claim, where it differs from a good one. */
export interface Claims {
  readonly role?: string;
  readonly subject?: string;
  readonly scope?: string | undefined;
  /** Seconds since it was written; left out unless told. */
  readonly issuedAgo?: number;
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
    sign({ role = "service_agent", subject = "emp_1", issuer = "test", audience = "oneroof", ...more } = {}) {
      const { expiresIn = 60, issuedAgo, scope } = more;
      const token = new SignJWT({ role, projects: ["DL-01"], ...(scope !== undefined && { scope }) })
        .setProtectedHeader({ alg: "EdDSA" })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience);
      if (issuedAgo !== undefined) token.setIssuedAt(Math.floor(Date.now() / 1000) - issuedAgo);
      if (expiresIn !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn);
      return token.sign(privateKey);
    },
  };
}
