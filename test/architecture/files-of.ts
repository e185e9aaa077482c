import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";

/** The folders that hold what the product is made of; tests and benches stand beside them. */
const sourceFolders = ["bin", "cli", "client", "gateway", "schema", "subgraphs"];

// What is installed, made or kept, and what is wrong on purpose.
const passedOver = /(^|\/)(node_modules|dist|coverage|\.git|\.oneroof|generated)(\/|$)|^test\/architecture\/fixtures\//;

/** The files below a folder, by their paths from the root with `/`, those passed over that nobody wrote. A folder that is not there has none. */
export function filesOf(folder: string): string[] {
  const above = join(packageRoot(), folder);
  if (!existsSync(above)) return [];
  return readdirSync(above, { withFileTypes: true })
    .map((entry) => ({ entry, path: folder === "." ? entry.name : `${folder}/${entry.name}` }))
    .filter(({ path }) => !passedOver.test(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesOf(path) : [path]))
    .sort();
}

/** The TypeScript sources: what the product is made of, without what is generated. */
export function sources(): string[] {
  return sourceFolders.flatMap(filesOf).filter((path) => path.endsWith(".ts"));
}

/** What a file says. */
export function textOf(path: string): string {
  return readFileSync(join(packageRoot(), path), "utf8");
}
