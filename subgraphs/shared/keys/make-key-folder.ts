import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes the folder of a file of keys, closed to all but its owner, unless it is there. */
export function makeKeyFolder(file: string): void {
  mkdirSync(dirname(dirname(file)), { recursive: true }); // whoever runs PostgreSQL must be able to pass through it
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}
