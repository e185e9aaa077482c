import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.js";
import type { Binaries } from "./binaries.js";

/** The role that owns everything. */
export const superuser = "oneroof";

const options = [
  ["--username", superuser],
  ["--auth", "trust"], // the socket's folder is the lock
  ["--encoding", "UTF8"],
  ["--locale", "C"],
  ["--locale-provider", "builtin"], // sorts alike on every machine, whatever its C library
  ["--builtin-locale", "C.UTF-8"],
].flat();

/**
 * Makes the cluster `home`/data if there is none, and says whether it did. It is made beside its place and then renamed, so that
 * one whose making was cut short is never taken for a cluster. To be called only by who holds the claim on the home.
 */
export async function ensureCluster(home: string, binaries: Binaries, account?: Account): Promise<boolean> {
  const cluster = join(home, "data");
  if (existsSync(join(cluster, "PG_VERSION"))) return false;
  for (const name of readdirSync(home)) if (/^(data|new-.*)$/.test(name)) removeUnfinished(join(home, name));
  const unfinished = mkdtempSync(join(home, "new-"));
  if (account) chownSync(unfinished, account.uid, account.gid);
  await initialise(unfinished, binaries, account);
  renameSync(unfinished, cluster);
  return true;
}

/** A folder `data` that is no cluster is only removed when it is empty: it is not ours. */
function removeUnfinished(folder: string): void {
  if (folder.endsWith("/data") && readdirSync(folder).length > 0) {
    throw new Error(
      `${folder} is no PostgreSQL cluster and not empty: move it away, or keep the house's data elsewhere.`,
    );
  }
  rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 200 }); // an orphaned initdb may still be writing there
}

async function initialise(folder: string, { initdb }: Binaries, account?: Account): Promise<void> {
  const identity = account && { uid: account.uid, gid: account.gid };
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const args = ["--pgdata", folder, ...options, "--no-sync", "--no-instructions"];
  try {
    await promisify(execFile)(initdb, args, { ...identity, env, cwd: "/" });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = /(?:error|fatal):.*/i.exec(stderr ?? "")?.[0] ?? message;
    throw new Error(`The database could not be prepared (${reason}). Set DATABASE_URL to use another PostgreSQL.`, {
      cause: error,
    });
  }
}
