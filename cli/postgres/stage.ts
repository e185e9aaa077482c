import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { PlatformPackage } from "./platform-package.js";

/**
 * Copies PostgreSQL's programs (about 45 MB) to where every account can run them, once a version, for a project that lies below a
 * private home. Takes the package and the folder for such things; returns the copy's `native` folder.
 */
export function stageBinaries({ native, version }: PlatformPackage, stateHome: string): string {
  const package_ = join(stateHome, `postgresql-${version}`);
  const staged = join(package_, "native");
  if (existsSync(staged)) return staged;
  mkdirSync(stateHome, { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${package_}.`);
  cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  openToAll(unfinished);
  putInPlace(unfinished, package_);
  return staged;
}

/** What only compilers read is a quarter of it. */
function isNeeded(path: string): boolean {
  return !/\.a$|\/(include|pkgconfig)$/.test(path);
}

/** An installation under a strict umask is readable for its owner alone. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Renaming is all or nothing, so a copy that was cut short is never taken for a whole one. */
function putInPlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another start was faster
  }
}
