import { existsSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { newKey } from "./new-key.js";
import { writeBeside } from "./write-beside.js";

/** Makes a file of keys, readable by its owner alone, unless it is there; of two who make it at the same moment the first does. */
export function makeFieldKeys(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(dirname(file)), { recursive: true }); // whoever runs PostgreSQL must be able to pass through it
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = writeBeside(file, [newKey("HS256"), newKey("A256GCM")]);
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(beside);
  }
}
