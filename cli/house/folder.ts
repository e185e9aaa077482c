import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../package-root.js";

/**
 * The folder of the house: its embedded database, its development keys, what teams have published. In a clone it is the clone's,
 * so that every command finds the same house wherever it is called; of an installed package, where it is called.
 * @param told the setting ONEROOF_HOME
 */
export function houseFolder(told: string | undefined): string {
  const around = existsSync(join(packageRoot(), "cli", "oneroof.ts")) ? packageRoot() : process.cwd();
  return resolve(told ?? join(around, ".oneroof"));
}
