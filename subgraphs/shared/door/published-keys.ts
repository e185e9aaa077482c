import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";

/** How long keys count before their publisher is asked again, how long nobody is asked after that, and how long an answer may take; in milliseconds. */
export interface KeyPatience {
  readonly fresh: number;
  readonly cooldown: number;
  readonly timeout: number;
}

const usual: KeyPatience = { fresh: 600_000, cooldown: 30_000, timeout: 5_000 };

/**
 * Finds keys where their issuer publishes them: at the address of a JWKS, or of an OpenID Connect configuration that names
 * one. A key that is not known is looked for anew, but not more often than the cooldown allows, so that tokens with made-up
 * keys flood nobody; while the publisher is away, the keys that were read last count. Security: attack 49.
 * https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
 */
export function publishedKeys(address: URL, patience: KeyPatience = usual): JWTVerifyGetKey {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let asked = -Infinity;
  let asking: Promise<void> | undefined;
  const read = async () => {
    try {
      known = createLocalJWKSet(await fetchKeys(address, patience.timeout));
    } catch {
      // What was read before still counts.
    }
    asked = Date.now();
    asking = undefined;
  };
  const readAgain = () => (asking ??= read());
  const restedFor = () => Date.now() - asked;
  return async (header, token) => {
    const stale = restedFor() > (known ? patience.fresh : patience.cooldown);
    const reading = stale || asking ? readAgain() : undefined;
    if (!known) await reading; // who has keys does not wait for fresher ones
    if (!known) throw new errors.JWKSNoMatchingKey();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || restedFor() < patience.cooldown) throw error;
      await readAgain();
      return known(header, token);
    }
  };
}

async function fetchKeys(address: URL, timeout: number): Promise<JSONWebKeySet> {
  const found = await fetchJson(address, timeout);
  if (!address.pathname.endsWith("/.well-known/openid-configuration")) return found as JSONWebKeySet;
  return (await fetchJson(new URL(String((found as { jwks_uri?: unknown }).jwks_uri)), timeout)) as JSONWebKeySet;
}

async function fetchJson(address: URL, timeout: number): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw new Error(`${address.href} answered ${response.status}.`);
  return response.json();
}
