import { spawnSync } from "node:child_process";
import type { Account } from "./account.js";

/** Whether the account (ourselves when undefined) may enter a folder; asked of the system itself, which knows of more than mode bits. */
export function reaches(account: Account | undefined, folder: string): boolean {
  const identity = account && { uid: account.uid, gid: account.gid };
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...identity, cwd: "/" }).status === 0;
}
