import type { Credentials } from "./credentials.js";

/**
 * Tokens whose signature was verified a moment ago. Verifying costs as much as answering a small query, and applications
 * ask often; a key that its issuer withdraws, or a token that expires, is known again after `keep` milliseconds at the most.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, { readonly credentials: Credentials; readonly until: number }>();

  constructor(
    private readonly keep = 5_000,
    private readonly limit = 1_000,
  ) {}

  find(token: string): Credentials | undefined {
    const found = this.known.get(token);
    if (!found) return undefined;
    if (found.until > Date.now()) return found.credentials;
    this.known.delete(token);
    return undefined;
  }

  add(credentials: Credentials): void {
    if (this.known.size >= this.limit) this.known.clear();
    this.known.set(credentials.token, { credentials, until: Math.min(Date.now() + this.keep, credentials.expires) });
  }
}
