import { setTimeout as sleep } from "node:timers/promises";
import { AlreadyRunning } from "./already-running.js";
import type { Owner } from "./owner.js";
import { livingOwners, removeOwner, writeOwner } from "./owner-files.js";
import { started } from "./started.js";

/** This process's right to run PostgreSQL in a home. */
export interface Claim {
  /** Tells others how to reach the database. */
  publish(access: NonNullable<Owner["access"]>): void;
  release(): void;
}

/** How long a start that meets another start waits to see what becomes of it. */
const patienceMs = 20_000;
/** Homes that this process itself runs: two starts in one process share a pid, so the files cannot tell them apart. */
const ownHomes = new Set<string>();

/**
 * Takes the home for this process, or throws `AlreadyRunning`. Every start first writes its own file and only then looks for others; so
 * of two at the same moment at least one sees the other, and whoever sees a living other steps back. If both did, chance decides who
 * tries again first. A file of a dead process hinders nobody. Holds among the processes of one machine, not across a shared disk.
 */
export async function claimHome(home: string): Promise<Claim> {
  const self: Owner = { pid: process.pid, started: started(process.pid) ?? "", since: new Date().toISOString() };
  if (ownHomes.has(home)) throw new AlreadyRunning(home, livingOwners(home).find(isSelf) ?? self);
  ownHomes.add(home);
  try {
    await writeAlone(home, self);
  } catch (error) {
    ownHomes.delete(home);
    throw error;
  }
  return {
    publish: (access) => writeOwner(home, { ...self, access }),
    release: () => {
      removeOwner(home, self.pid);
      ownHomes.delete(home);
    },
  };
}

async function writeAlone(home: string, self: Owner): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ;) {
    writeOwner(home, self);
    const others = livingOwners(home).filter((owner) => !isSelf(owner));
    const other = others.find(({ access }) => access) ?? others[0];
    if (!other) return;
    removeOwner(home, self.pid);
    if (other.access || Date.now() > deadline) throw new AlreadyRunning(home, other);
    await sleep(20 + Math.random() * 200);
  }
}

function isSelf({ pid }: Owner): boolean {
  return pid === process.pid;
}
