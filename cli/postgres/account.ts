import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** An account of this machine. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that exist almost everywhere and may do nothing else; the first is PostgreSQL's own, where one is installed. */
const candidates = ["postgres", "nobody", "_nobody", "daemon"];

/**
 * Whom to run PostgreSQL as: PostgreSQL refuses to run as root. Returns undefined for "as ourselves". As root it is the owner of the
 * cluster if there is one, or else the first ordinary account that exists; none is ever made. Throws when nobody may run it.
 */
export function accountFor(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (process.getuid?.() !== 0) {
    if (!owner || owner.uid === process.getuid?.()) return undefined;
    throw new Error(
      `The data in ${cluster} belongs to ${nameOf(owner.uid)}: start the house as that account or as root, or set DATABASE_URL.`,
    );
  }
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  const account = candidates.map(lookUp).find((candidate) => candidate && canBecome(candidate));
  if (account) return account;
  throw new Error(
    `PostgreSQL does not run as root, and none of the accounts ${candidates.join(", ")} can be used: ` +
      "start the house as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(name: string): Account | undefined {
  const [, , uid, gid] = entries().find(([entry]) => entry === name) ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

function nameOf(uid: number): string {
  return entries().find(([, , entry]) => entry === String(uid))?.[0] ?? `uid ${uid}`;
}

/** /etc/passwd, because initdb wants an entry there; macOS keeps its system accounts in it too. */
function entries(): string[][] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines.map((line) => line.split(":"));
}

/** Root of a container need not be allowed to become everybody that /etc/passwd names. */
function canBecome({ uid, gid }: Account): boolean {
  return spawnSync("/bin/sh", ["-c", ":"], { uid, gid, cwd: "/" }).status === 0;
}
