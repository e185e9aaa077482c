import { existsSync, linkSync, rmSync } from "node:fs";
import { makeKeyFolder } from "./make-key-folder.js";
import { newKey } from "./new-key.js";
import { writeBeside } from "./write-beside.js";

/** Makes a file of keys, readable by its owner alone, unless it is there; of two who make it at the same moment the first does. */
export function makeFieldKeys(file: string): void {
  if (existsSync(file)) return;
  makeKeyFolder(file);
  const beside = writeBeside(file, [newKey("HS256"), newKey("A256GCM")]);
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(beside);
  }
}
