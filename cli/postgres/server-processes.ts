import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { started } from "./started.js";

/**
 * The ids of PostgreSQL's living processes, postmaster and backends, that work in a cluster's folder. On Linux they are recognised by
 * their working folder, so that a stale postmaster.pid whose number now belongs to someone else leads nobody astray. On macOS (not tried
 * there) only the postmaster is found, by its command line.
 */
export function serverProcesses(cluster: string): number[] {
  return process.platform === "linux" ? fromProc(cluster) : fromPs(cluster);
}

function fromProc(cluster: string): number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => worksIn(id, cluster)).map(Number);
}

/** A shell that someone left in the folder is none of ours, hence the name. What we may not look into is not ours either. */
function worksIn(id: string, cluster: string): boolean {
  try {
    const isServer = readFileSync(`/proc/${id}/comm`, "utf8").trim() === "postgres";
    return isServer && readlinkSync(`/proc/${id}/cwd`) === cluster && started(Number(id)) !== undefined;
  } catch {
    return false;
  }
}

function fromPs(cluster: string): number[] {
  const lines = execFileSync("ps", ["-axo", "pid=,stat=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , state, args]) => !state?.startsWith("Z") && args?.includes(`/postgres -D ${cluster} `))
    .map(([, pid]) => Number(pid));
}
