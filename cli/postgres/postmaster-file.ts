import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What PostgreSQL itself says in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socket: string;
  readonly ready: boolean;
}

/** Reads a cluster's `postmaster.pid`; undefined when there is none. Line 1 is the process id, 5 the socket's folder, 8 the state. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), socket: lines[4] ?? "", ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** Removes a `postmaster.pid` of a server that is surely gone. */
export function removePostmasterFile(cluster: string): void {
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}
