import { setTimeout as sleep } from "node:timers/promises";
import { launch, type Plan, type Server } from "./launch.js";
import { logFile } from "./log-file.js";
import { endOrphan } from "./orphan.js";

/** How often in a row PostgreSQL is started again before the house gives up on it; a quiet minute forgives. */
const most = 5;
const quietMs = 60_000;

/** A PostgreSQL that is started again when it dies by itself. */
export interface Supervised {
  /** Ends it for good and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, and again, on the same socket, whenever it dies without being asked to (the machine's out-of-memory killer likes
 * databases): pools simply connect anew. Throws when the first start fails; says so on `complain` when a later one does.
 */
export async function supervise(plan: Plan, complain: (line: string) => void): Promise<Supervised> {
  let stopping = false;
  const isStopping = () => stopping;
  let server = await launch(plan);
  const watching = watch();

  async function watch(): Promise<void> {
    for (let deaths = 1; deaths <= most; deaths++) {
      const since = Date.now();
      await server.ended;
      if (isStopping()) return;
      if (Date.now() - since > quietMs) deaths = 1;
      complain("PostgreSQL died; starting it again.");
      server = await again(plan, deaths);
      if (isStopping()) server.end(); // asked while it was being started
    }
    await server.ended;
    if (!isStopping()) complain(`PostgreSQL keeps dying; giving up on it. Its log is ${logFile(plan.home)}.`);
  }

  return {
    async stop() {
      stopping = true;
      server.end();
      await Promise.race([watching, sleep(35_000, undefined, { ref: false })]);
      await endOrphan(plan.cluster); // does nothing when it went as asked
    },
  };
}

/** A start that fails counts as a server that died at once. */
async function again(plan: Plan, deaths: number): Promise<Server> {
  try {
    await endOrphan(plan.cluster);
    return await launch(plan);
  } catch {
    return { ended: sleep(deaths * 200), end: () => undefined };
  }
}
