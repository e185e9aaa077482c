import { createHash } from "node:crypto";

/** What a seal stands for, in the order in which it is hashed. */
export interface Sealed {
  readonly number: number;
  /** When it was made, as text. */
  readonly at: string;
  /** The entries that it covers, each as one line of text, in their order. */
  readonly lines: readonly string[];
}

/**
 * The hash of a seal: SHA-256, in hexadecimal, over the hash before it, its own facts and every entry that it covers.
 * @param before the hash of the seal before it; empty for the first
 */
export function sealHash(before: string, { number, at, lines }: Sealed): string {
  const hash = createHash("sha256");
  for (const part of [before, String(number), at, String(lines.length), ...lines])
    hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}
