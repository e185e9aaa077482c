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
  let [written, looked] = [statSync(file).mtimeMs, performance.now()];
  let ring = keyRing(readFileSync(file, "utf8"), file);
  return new FieldKeys(() => {
    const now = performance.now();
    if (now - looked < pause) return ring;
    looked = now;
    try {
      const { mtimeMs } = statSync(file);
      if (mtimeMs !== written) ring = keyRing(readFileSync(file, "utf8"), file);
      written = mtimeMs;
    } catch {
      // It is being written, or gone: the keys that are known go on.
    }
    return ring;
  });
}
