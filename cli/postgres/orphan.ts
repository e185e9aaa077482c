import { setTimeout as sleep } from "node:timers/promises";
import { readPostmasterFile, removePostmasterFile } from "./postmaster-file.js";
import { serverProcesses } from "./server-processes.js";

/** How long each way of asking gets: a fast shutdown writes a checkpoint, an immediate one leaves that to the next start. */
const steps = [
  { signal: "SIGINT", waitMs: 30_000 },
  { signal: "SIGQUIT", waitMs: 10_000 },
  { signal: "SIGKILL", waitMs: 5_000 },
] as const;

/**
 * Ends what is left of a PostgreSQL whose owner is dead, and removes its `postmaster.pid` if that would stop a new one. To be called only
 * by who holds the claim on the home. When the postmaster was killed its backends leave by themselves a moment later; a zombie, or
 * a number that now belongs to another process, makes PostgreSQL believe that the old server lives: hence the removal.
 * Takes the real path of the cluster. Throws when a process will not go.
 */
export async function endOrphan(cluster: string): Promise<void> {
  for (const { signal, waitMs } of steps) {
    if (await isGone(cluster, 0)) break;
    ask(cluster, signal);
    if (await isGone(cluster, waitMs)) break;
  }
  const left = serverProcesses(cluster);
  if (left.length > 0)
    throw new Error(`An earlier PostgreSQL in ${cluster} does not end (processes ${left.join(", ")}).`);
  const stale = readPostmasterFile(cluster);
  if (stale && isTaken(stale.pid)) removePostmasterFile(cluster);
}

/** The postmaster takes its backends along; without one they are asked themselves. */
function ask(cluster: string, signal: NodeJS.Signals): void {
  const processes = serverProcesses(cluster);
  const postmaster = readPostmasterFile(cluster)?.pid ?? 0;
  const asked = signal !== "SIGKILL" && processes.includes(postmaster) ? [postmaster] : processes;
  for (const pid of asked) trySignal(pid, signal);
}

async function isGone(cluster: string, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (serverProcesses(cluster).length > 0) {
    if (Date.now() >= deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Whether the system still knows the number, be it as a zombie or as somebody else. */
function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it left in the meantime
  }
}
