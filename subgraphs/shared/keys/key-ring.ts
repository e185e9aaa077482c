import { z } from "zod";
import { WrongSettings } from "../settings.js";

/** The keys by which personal values are sealed and searched. */
export interface KeyRing {
  /** The id of the key that seals from now on. */
  readonly newest: string;
  /** By id: 32 bytes each. What was sealed by an older one is still opened. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** The key of the keyed hashes, 32 bytes in base64url. */
  readonly search: string;
}

/** 32 bytes in base64url. */
const bytes = z.string().regex(/^[\w-]{43}$/);

/** A JSON Web Key Set (RFC 7517) of symmetric keys. */
const keySet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal("oct"),
      kid: z.string().regex(/^[\w-]{1,40}$/),
      alg: z.enum(["A256GCM", "HS256"]),
      k: bytes,
    }),
  ),
});

/** A file of keys: those for sealing (A256GCM), of which the last one seals, and one for searching (HS256). */
export type KeySet = z.infer<typeof keySet>;

/**
 * The keys of a key set's text.
 * @param file what it is called in errors
 * @throws WrongSettings when it is not such a file; no key is told
 */
export function keyRing(text: string, file: string): KeyRing {
  const { keys } = readKeySet(text, file);
  const sealing = keys.filter(({ alg }) => alg === "A256GCM");
  const search = keys.filter(({ alg }) => alg === "HS256");
  const [newest, forSearch] = [sealing.at(-1), search[0]];
  if (!newest || !forSearch || search.length > 1)
    throw new WrongSettings(`FIELD_KEYS: ${file} needs a key for sealing (A256GCM) and one for searching (HS256).`);
  return {
    newest: newest.kid,
    keys: new Map(sealing.map(({ kid, k }) => [kid, Buffer.from(k, "base64url")])),
    search: forSearch.k,
  };
}

/** The same, as it stands in the file. Throws WrongSettings. */
export function readKeySet(text: string, file: string): KeySet {
  const found = keySet.safeParse(jsonOf(text));
  if (found.success) return found.data;
  throw new WrongSettings(`FIELD_KEYS: the file ${file} is not a JSON Web Key Set of symmetric keys.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
