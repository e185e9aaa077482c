import cluster from "node:cluster";
import { Command, InvalidArgumentError } from "commander";
import { join } from "node:path";
import { demonstrator, type House, startHouse } from "./house/house.js";
import { type HouseSettings, readHouseSettings } from "./house/settings.js";
import { startWorkers } from "./house/start-workers.js";
import { removePostgres } from "./postgres/remove.js";
import { environment } from "./settings.js";

/** `oneroof start`: the whole house in one process, or in several that share its port, until Ctrl-C. */
export function startCommand(): Command {
  return new Command("start")
    .description("start the whole house in one process: databases, subgraphs, gateway")
    .option("--fresh", "throw the embedded database away first and begin again")
    .option("--workers <n>", "answer in so many processes beside the one that keeps the database, 1 to 64", workers)
    .addHelpText("after", help)
    .action(({ fresh = false, workers: count }: { fresh?: boolean; workers?: number }) =>
      cluster.isWorker ? work() : start(fresh, count),
    );
}

const help = `
The first start makes the databases and the demonstration data; later ones find them. A banner says where the
graph and its explorer are, and gives a token for them. Settings come from the environment: docs/settings.md.

Examples:
  $ oneroof start
  $ PORT=4100 oneroof start
  $ oneroof start --workers 4
  $ oneroof start --fresh`;

function workers(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError("Expected a whole number from 1 to 64.");
}

async function start(fresh: boolean, count: number | undefined): Promise<void> {
  const settings = readHouseSettings(environment());
  if (fresh) await clear(settings);
  const say = (line: string) => console.log(line);
  const house = await (count === undefined ? startHouse(settings, say) : startWorkers(settings, count, say));
  await printBanner(house);
  await stopSignal(["SIGINT", "SIGTERM", "SIGHUP"]);
  console.log("\nStopping: requests in flight finish first ...");
  await house.stop();
}

/** One of several processes of a house; Ctrl-C reaches all of them, and the one that started it says when to stop. */
async function work(): Promise<void> {
  process.on("SIGINT", () => undefined).on("SIGHUP", () => undefined);
  const house = await startHouse(readHouseSettings(environment()));
  cluster.worker?.send(house.url);
  await stopSignal(["SIGTERM"]);
  await house.stop();
  process.exit(0);
}

async function clear(settings: HouseSettings): Promise<void> {
  if (settings.databaseUrl || settings.databaseUrls.size > 0)
    throw new Error(
      "--fresh removes the embedded database only; DATABASE_URL points to another one. Drop that yourself.",
    );
  await removePostgres(join(settings.home, "postgres"));
}

async function printBanner({ url, issuer }: Pick<House, "url" | "issuer">): Promise<void> {
  const token = await issuer?.sign(demonstrator);
  const lines = [
    "",
    "  Oneroof is open.",
    "",
    `  Graph      ${url}`,
    `  Explorer   ${new URL("/explorer", url).href}`,
    ...(token
      ? ["  Token      for 12 hours, for everything; `oneroof token --help` makes others:", "", `  ${token}`]
      : []),
    "",
    "  Stop       Ctrl-C",
    "",
  ];
  console.log(lines.join("\n"));
}

/** Waits for the first wish to stop; the second one does not wait. */
function stopSignal(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}
