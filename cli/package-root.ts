import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package: the nearest one above this file that holds a package.json.
 * The same code runs from its source and, compiled, from dist/, so a relative path would not do.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("Oneroof is not installed as a package: no package.json above its code.");
    folder = parent;
  }
  return folder;
}
