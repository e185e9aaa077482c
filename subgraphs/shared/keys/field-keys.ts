import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from "node:crypto";
import type { KeyRing } from "./key-ring.js";

/** The bytes of a nonce and of an authentication tag: NIST SP 800-38D, 5.2.1. */
const [nonceLength, tagLength] = [12, 16];

/** The keys derived from the one for searching: each serves one purpose. */
interface SearchKeys {
  readonly of: string;
  readonly text: KeyObject;
  readonly number: Buffer;
}

/**
 * What personal values are sealed by (AES-256-GCM, NIST SP 800-38D), and what makes them searchable without being read: keyed hashes
 * by a key of their own (HMAC-SHA256, FIPS 198-1). A sealed value names its key, and opens in its own place alone.
 */
export class FieldKeys {
  private search: SearchKeys | undefined;

  /** @param ring tells the keys as they are at the moment */
  constructor(private readonly ring: () => KeyRing) {}

  /** The id of the key that seals from now on. */
  get newest(): string {
    return this.ring().newest;
  }

  /** The ids of all keys that open, the oldest first. */
  get all(): string[] {
    return [...this.ring().keys.keys()];
  }

  /**
   * Seals a value.
   * @param place where it is kept: the table, the column and the row's id
   * @returns the key's id, a dot, and in base64url the nonce, the sealed value and the tag
   */
  seal(place: string, value: string): string {
    const { newest, keys } = this.ring();
    const nonce = freshNonce();
    const cipher = createCipheriv("aes-256-gcm", keyNamed(newest, keys), nonce);
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([nonce, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return `${newest}.${sealed.toString("base64url")}`;
  }

  /**
   * Opens a sealed value.
   * @throws Error when its key is not there, or when it was changed or sealed for another place
   */
  open(place: string, sealed: string): string {
    const dot = sealed.indexOf(".");
    const key = keyNamed(sealed.slice(0, dot), this.ring().keys);
    const bytes = Buffer.from(sealed.slice(dot + 1), "base64url");
    const end = bytes.length - tagLength;
    try {
      const opening = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      opening.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(end));
      const opened = opening.update(bytes.subarray(nonceLength, end));
      opening.final();
      return opened.toString();
    } catch {
      throw new Error(`What lies at ${place} was not sealed there.`);
    }
  }

  /** The keyed hash of a text, in 132 bits as base64url. Texts begin with what they are, as in `mobile:v1:`. */
  hash(text: string): string {
    return createHmac("sha256", this.searchKeys().text).update(text).digest("base64url").slice(0, 22);
  }

  /**
   * The same for whole numbers of 32 bits, many in one go: equal ones stay equal, and nobody without the key can tell which they were. Each
   * is one block that AES-256 turns into another, of which the first 32 bits are kept; chaining would make equal ones differ.
   */
  hashNumbers(numbers: readonly number[]): number[] {
    if (numbers.length === 0) return [];
    const blocks = Buffer.alloc(numbers.length * 16);
    numbers.forEach((number, index) => blocks.writeInt32LE(number | 0, index * 16));
    const hashed = createCipheriv("aes-256-ecb", this.searchKeys().number, null).setAutoPadding(false).update(blocks);
    return numbers.map((_, index) => hashed.readInt32LE(index * 16));
  }

  private searchKeys(): SearchKeys {
    const { search } = this.ring();
    if (this.search?.of !== search) {
      const derive = (use: string) => Buffer.from(hkdfSync("sha256", Buffer.from(search, "base64url"), "", use, 32));
      this.search = { of: search, text: createSecretKey(derive("text")), number: derive("number") };
    }
    return this.search;
  }
}

function keyNamed(id: string, keys: KeyRing["keys"]): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`The key ${id}, by which a value is sealed, is not in the file of keys (FIELD_KEYS).`);
  return key;
}

const nonces = Buffer.alloc(nonceLength * 512);
let used = nonces.length;

/** Random bytes are fetched for many values at once, each used once. */
function freshNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += nonceLength;
  return Buffer.from(nonces.subarray(used - nonceLength, used));
}
