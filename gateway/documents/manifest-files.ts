import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A manifest as it lies there. */
export interface ManifestFile {
  readonly path: string;
  /** Another one when the file has become another one. */
  readonly stamp: string;
  readonly text: string;
}

/** Every manifest at these paths: files, and the `.json` files of folders. What is not there is passed over. */
export async function manifestFiles(paths: readonly string[]): Promise<ManifestFile[]> {
  return (await Promise.all(paths.map(filesAt))).flat();
}

async function filesAt(path: string): Promise<ManifestFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => name.endsWith(".json")).sort();
    return manifestFiles(names.map((name) => join(path, name)));
  }
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? [] : [{ path, stamp: `${found.mtimeMs} ${found.size} ${found.ino}`, text }];
}
