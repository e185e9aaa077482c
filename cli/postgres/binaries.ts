import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Account } from "./account.js";
import { addMissingLinks } from "./links.js";
import { platformPackage } from "./platform-package.js";
import { stageBinaries } from "./stage.js";

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * PostgreSQL's programs, in a place where the account (ourselves when undefined) can run them: the installed package if it can, or
 * else a copy below `stateHome`. Throws when they do not run on this machine at all.
 */
export function findBinaries(account: Account | undefined, stateHome: string): Binaries {
  const installed = platformPackage();
  const inPlace = prepare(installed.native);
  if (inPlace && !problem(inPlace, account)) return inPlace;
  const staged = prepare(stageBinaries(installed, stateHome));
  const reason = staged ? problem(staged, account) : "its libraries could not be linked";
  if (staged && !reason) return staged;
  throw new Error(
    `PostgreSQL's programs do not run here (${reason}): they need Linux with glibc, or macOS. Set DATABASE_URL to a PostgreSQL.`,
  );
}

function prepare(native: string): Binaries | undefined {
  try {
    addMissingLinks(native);
  } catch {
    return undefined; // an installation that we may not write: a copy will do
  }
  return { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

/** What is wrong when the account runs it; undefined when it runs. */
function problem({ postgres }: Binaries, account: Account | undefined): string | undefined {
  const identity = account && { uid: account.uid, gid: account.gid };
  const { status, error, stderr } = spawnSync(postgres, ["--version"], { ...identity, cwd: "/", encoding: "utf8" });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split("\n")[0] || `exit code ${status}`);
}
