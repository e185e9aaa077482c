import { randomBytes } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmdirSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.js";
import { reaches } from "./reaches.js";

/**
 * The folder that really holds cluster, log and owner, made if it is missing. It is `folder` itself wherever the account can enter it.
 * Below a closed folder (/root, a private home) it lies in `stateHome`, and `folder` is a link to it: `ls -l` tells where, and the data
 * follows the project when that is moved. Throws when existing data is out of reach.
 */
export function prepareHome(folder: string, account: Account | undefined, stateHome: string): string {
  const existing = existingHome(folder);
  if (existing && (!account || reaches(account, existing))) return existing;
  if (existing && account) removeIfEmpty(existing, account);
  mkdirSync(dirname(folder), { recursive: true });
  if (!account || reaches(account, dirname(folder))) return makeFolder(folder);
  const home = makeFolder(join(stateHome, `${projectName(folder)}-${randomBytes(4).toString("hex")}`));
  return linkTo(home, folder);
}

/** Another start may have linked to a home of its own a moment ago; then that is the one. */
function linkTo(home: string, folder: string): string {
  try {
    symlinkSync(home, folder);
    return home;
  } catch (error) {
    rmdirSync(home);
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return realpathSync(folder);
  }
}

/** The folder, its links followed; undefined when there is none yet. Throws when it is a link to nowhere. */
export function existingHome(folder: string): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return undefined;
  try {
    return realpathSync(folder);
  } catch {
    throw new Error(
      `${folder} is a link to a place that is gone: bring the data back, or remove the link to begin again.`,
    );
  }
}

/** Whatever the umask says: the account must be able to pass; the cluster within is closed to all others. */
function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return realpathSync(folder);
}

function removeIfEmpty(folder: string, account: Account): void {
  if (readdirSync(folder).length > 0) {
    throw new Error(
      `PostgreSQL runs as ${account.name} here, who cannot enter ${folder}, and data is in it: ` +
        "open the folders above it (chmod o+x), or start the house as the owner of the project.",
    );
  }
  rmdirSync(folder);
}

/** the folder above .oneroof names it: only to recognise it by. */
function projectName(folder: string): string {
  const [name = "house"] = folder
    .split("/")
    .reverse()
    .slice(1)
    .filter((part) => part && !part.startsWith("."));
  return basename(name).replaceAll(/[^\w-]/g, "_");
}
