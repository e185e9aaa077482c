import { readFileSync, renameSync } from "node:fs";
import { readKeySet } from "./key-ring.js";
import { newKey } from "./new-key.js";
import { writeBeside } from "./write-beside.js";

/**
 * Adds a key for sealing to a file of keys: every process that has the file seals by it soon after.
 * @returns the id of the key
 * @throws WrongSettings when the file holds something else
 */
export function addFieldKey(file: string): string {
  const { keys } = readKeySet(readFileSync(file, "utf8"), file);
  const key = newKey("A256GCM");
  renameSync(writeBeside(file, [...keys, key]), file);
  return key.kid;
}
