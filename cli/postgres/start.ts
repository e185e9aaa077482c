import { join, resolve } from "node:path";
import { accountFor } from "./account.js";
import { findBinaries } from "./binaries.js";
import { claimHome } from "./claim.js";
import { ensureCluster, superuser } from "./cluster.js";
import { prepareHome } from "./home.js";
import { endOrphan } from "./orphan.js";
import { removeDeadOwners } from "./owner-files.js";
import { platformPackage } from "./platform-package.js";
import type { Postgres } from "./postgres.js";
import { defaultSettings, type Settings } from "./settings.js";
import type { Plan } from "./launch.js";
import { makeSocketFolder, removeSocketFolder } from "./socket-folder.js";
import { socketUrl } from "./socket-url.js";
import { defaultStateHome } from "./state-home.js";
import { supervise, type Supervised } from "./supervise.js";

/** How to start. */
export interface StartOptions {
  /** Where cluster, log and owner's file lie, or a link to where they do (see `prepareHome`). */
  readonly folder: string;
  /** Settings of PostgreSQL beside or instead of the house's own. */
  readonly settings?: Settings;
  /** Where things go that cannot lie in the project. */
  readonly stateHome?: string;
  /** Takes a line when PostgreSQL dies later on; to stderr by default. */
  readonly complain?: (line: string) => void;
}

/**
 * Starts a real PostgreSQL whose data lies in `folder`, made on the first start. It listens on a private Unix socket only, ends with this
 * process however that ends, and recovers from whatever ended it before. Needs nothing but the installed packages; as root it runs as
 * an account that exists. Linux with glibc; macOS by the same way, but not tried there; not Windows. Throws `AlreadyRunning` when another
 * process runs this house, and an Error that says what to do when it cannot run.
 */
export async function startPostgres({ folder, settings, ...options }: StartOptions): Promise<Postgres> {
  platformPackage(); // throws where there is none, before anything is touched
  const stateHome = options.stateHome ?? defaultStateHome();
  const account = accountFor(join(resolve(folder), "data"));
  const home = prepareHome(resolve(folder), account, stateHome);
  const dead = removeDeadOwners(home);
  const claim = await claimHome(home);
  try {
    const cluster = join(home, "data");
    await endOrphan(cluster);
    for (const { access } of dead) if (access) removeSocketFolder(access.socket);
    const binaries = findBinaries(account, stateHome);
    const created = await ensureCluster(home, binaries, account);
    const plan = { home, cluster, account, postgres: binaries.postgres, settings: { ...defaultSettings, ...settings } };
    const server = await serve(plan, options.complain ?? console.error);
    claim.publish({ socket: server.socket, user: superuser });
    const stop = once(() => server.stop().finally(() => claim.release()));
    return {
      host: server.socket,
      user: superuser,
      created,
      home,
      url: (database) => socketUrl(server.socket, superuser, database),
      stop,
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Runs it on a socket of its own, whose folder goes when it goes. */
async function serve(
  plan: Omit<Plan, "socket">,
  complain: (line: string) => void,
): Promise<Supervised & { socket: string }> {
  const socket = makeSocketFolder(plan.account);
  try {
    const server = await supervise({ ...plan, socket }, complain);
    return { socket, stop: () => server.stop().finally(() => removeSocketFolder(socket)) };
  } catch (error) {
    removeSocketFolder(socket);
    throw error;
  }
}

/** Stopping twice is stopping once. */
function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}
