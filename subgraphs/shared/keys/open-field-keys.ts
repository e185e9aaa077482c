import { existsSync, readFileSync, statSync } from "node:fs";
import { WrongSettings } from "../settings.js";
import { FieldKeys } from "./field-keys.js";
import { keyRing } from "./key-ring.js";

/** Milliseconds between two looks at the file: so long a new key goes unnoticed at the most. */
const pause = 500;

/**
 * The keys in a file. While they are used, the file is looked at again: a key that is added to it seals soon after, in every process that
 * has the file. One that has become unreadable is not taken, and the keys that were read before hold on.
 * @throws WrongSettings when the file is not there or holds no such keys
 */
export function openFieldKeys(file: string): FieldKeys {
  if (!existsSync(file)) throw new WrongSettings(`FIELD_KEYS: there is no file ${file}.`);
  let [written, looked] = [stampOf(file), performance.now()];
  let ring = keyRing(readFileSync(file, "utf8"), file);
  return new FieldKeys(() => {
    const now = performance.now();
    if (now - looked < pause) return ring;
    looked = now;
    try {
      const stamp = stampOf(file);
      if (stamp !== written) ring = keyRing(readFileSync(file, "utf8"), file);
      written = stamp;
    } catch {
      // It is being written, or gone: the keys that are known go on.
    }
    return ring;
  });
}

/** Changes whenever the file does: two that were written within one tick of the clock are files of their own, or of another size. */
function stampOf(file: string): string {
  const { mtimeMs, ino, size } = statSync(file);
  return `${mtimeMs} ${ino} ${size}`;
}
