import type { IncomingMessage } from "node:http";
import { decodeJwt } from "jose";
import { type Caller, TokenRefused, type TokenSource, tokenVerifier } from "../../subgraphs/shared/caller.js";
import { Refusal } from "./refusal.js";
import type { Credentials } from "./credentials.js";
import type { Revocations } from "./revocations.js";
import { VerifiedTokens } from "./verified-tokens.js";

/** Finds out who asks, from the headers alone. Throws a Refusal with status 401. */
export type Authenticate = (request: Pick<IncomingMessage, "headersDistinct">) => Promise<Credentials | undefined>;

/**
 * Makes the check at the gateway's door.
 * @param tokens where tokens come from; without it everyone is let in, as nobody
 * @param revocations who is kept out nonetheless
 * Security: attacks 6, 43, 47, 48.
 */
export function authenticator(tokens: TokenSource | undefined, revocations: Revocations): Authenticate {
  if (!tokens) return () => Promise.resolve(undefined);
  const verify = tokenVerifier(tokens);
  const verified = new VerifiedTokens();
  return async (request) => {
    const token = bearer(request);
    const known = verified.find(token);
    const credentials = known ?? (await verifiedNow(token, verify));
    if (!known) verified.add(credentials);
    if (revocations.include(credentials)) throw unauthenticated("The token was revoked: ask for a new one.", invalid);
    return credentials;
  };
}

async function verifiedNow(token: string, verify: (token: string) => Promise<Caller>): Promise<Credentials> {
  try {
    const caller = await verify(token);
    const { iat = 0, exp = 0 } = decodeJwt(token);
    return { caller, token, issued: iat * 1_000, expires: exp * 1_000 };
  } catch (error) {
    if (error instanceof TokenRefused) throw unauthenticated(error.message, invalid);
    throw error;
  }
}

const invalid = ', error="invalid_token"';

function bearer(request: Pick<IncomingMessage, "headersDistinct">): string {
  const given = request.headersDistinct["authorization"] ?? [];
  if (given.length === 0) throw unauthenticated("No token came with the request: send Authorization: Bearer <token>.");
  if (given.length > 1) throw unauthenticated("More than one Authorization header came with the request: send one.");
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(given[0] ?? "")?.[1];
  if (!token) throw unauthenticated("The Authorization header is not of the form: Bearer <token>.");
  return token;
}

function unauthenticated(message: string, detail = ""): Refusal {
  return new Refusal(401, "UNAUTHENTICATED", message, { "WWW-Authenticate": `Bearer realm="oneroof"${detail}` });
}
