import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { openDatabases } from "./databases.js";
import { firstRun } from "./first-run.js";
import type { House } from "./house.js";
import { developmentIssuer } from "./issuer.js";
import { type HouseSettings, urlSetting } from "./settings.js";
import { departments } from "./subgraphs.js";

/** How long a worker stays away that ended by itself, in milliseconds: one that cannot start does not keep the others from working. */
const rest = 1_000;

/**
 * Starts the house in several processes, which share its port: this one keeps PostgreSQL and counts what callers ask for,
 * the others answer. One that ends by itself is started anew.
 * @param say hears what is being done, a line each
 * @throws as `startHouse`, and an Error when a worker does not come to answer
 */
export async function startWorkers(
  settings: HouseSettings,
  count: number,
  say: (line: string) => void,
): Promise<Pick<House, "url" | "issuer" | "stop">> {
  const issuer = settings.tokens ? undefined : await developmentIssuer(settings.home);
  const databases = await openDatabases(settings, { share: false });
  await firstRun(databases, settings.seedCustomers, say);
  const urls = departments.map(({ database: { name } }) => [urlSetting(name), databases.url(name)]);
  const env = Object.fromEntries(urls) as Record<string, string>;
  new RateLimiterClusterMaster();
  cluster.setupPrimary({ args: ["start"] }); // with the flags of Node that this process has
  let isStopping = false;
  const replace = async (): Promise<void> => {
    await pause(rest);
    if (!isStopping) cluster.fork(env);
  };
  const [url] = await Promise.all(Array.from({ length: count }, () => ready(cluster.fork(env))));
  cluster.on("exit", () => void (isStopping || replace()));
  const stop = async () => {
    isStopping = true;
    await Promise.all(Object.values(cluster.workers ?? {}).flatMap((worker) => (worker ? [end(worker)] : [])));
    await databases.close();
  };
  return { url: url ?? "", issuer, stop };
}

/** Where a worker answers, as soon as it says so; it also sends what callers ask for, to be counted. */
function ready(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on("message", (said: unknown) => {
      if (typeof said === "string") resolve(said);
    });
    worker.once("exit", () => reject(new Error("A worker ended before it answered; what it said stands above.")));
  });
}

async function end(worker: Worker): Promise<void> {
  const ended = once(worker, "exit");
  worker.process.kill("SIGTERM");
  await ended;
}
