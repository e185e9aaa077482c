import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Owner } from "./owner.js";
import { started } from "./started.js";

/** The owners written in a home whose processes still live; files of the dead, or cut short by a power failure, count for nothing. */
export function livingOwners(home: string): Owner[] {
  return ownerFiles(home)
    .map(readOwner)
    .filter((owner): owner is Owner => owner !== undefined && started(owner.pid) === owner.started);
}

/** Writes an owner's file in one step, so that nobody ever reads half of it. */
export function writeOwner(home: string, owner: Owner): void {
  const file = ownerFile(home, owner.pid);
  writeFileSync(`${file}.new`, JSON.stringify(owner, null, 2), { mode: 0o644 });
  renameSync(`${file}.new`, file);
}

/** Removes the file of the process `pid`. */
export function removeOwner(home: string, pid: number): void {
  rmSync(ownerFile(home, pid), { force: true });
}

/** Removes the files of the dead and returns what they said, so that what they left behind can be removed too. */
export function removeDeadOwners(home: string): Owner[] {
  const files = ownerFiles(home).map((file) => ({ file, owner: readOwner(file) }));
  const dead = files.filter(({ owner }) => !owner || started(owner.pid) !== owner.started);
  for (const { file } of dead) rmSync(file, { force: true });
  return dead.flatMap(({ owner }) => owner ?? []);
}

function ownerFiles(home: string): string[] {
  return readdirSync(home)
    .filter((name) => /^owner\.\d+\.json$/.test(name))
    .map((name) => join(home, name));
}

function ownerFile(home: string, pid: number): string {
  return join(home, `owner.${pid}.json`);
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}
