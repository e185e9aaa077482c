import { chownSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Account } from "./account.js";
import { reaches } from "./reaches.js";

const prefix = "oneroof-";
/** macOS allows 103 bytes for the path of a socket, Linux 107; this is what remains for the folder. */
const longestFolder = 103 - "/.s.PGSQL.5432.lock".length;

/**
 * Makes a folder for the socket that only the account (ourselves when undefined) and root may enter. It is new each time, with
 * a random name: in a folder that all may write, a name that can be foretold could be taken by somebody else beforehand.
 */
export function makeSocketFolder(account?: Account): string {
  const place = [tmpdir(), "/tmp", "/var/tmp"].find((candidate) => fits(candidate) && reaches(account, candidate));
  if (!place)
    throw new Error("There is no folder for temporary files (TMPDIR, /tmp, /var/tmp) that PostgreSQL could use.");
  const folder = mkdtempSync(join(place, prefix));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Removes a socket's folder; any other folder, as a forged owner's file might name, stays. */
export function removeSocketFolder(folder: string): void {
  const isOurs = /^oneroof-\w{6}$/.test(basename(folder)) && statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isOurs) rmSync(folder, { recursive: true, force: true });
}

function fits(place: string): boolean {
  return Buffer.byteLength(join(place, `${prefix}XXXXXX`)) <= longestFolder;
}
