import { Command } from "commander";
import { join } from "node:path";
import { demonstrator, type House, startHouse } from "./house/house.js";
import { type HouseSettings, readHouseSettings } from "./house/settings.js";
import { removePostgres } from "./postgres/remove.js";
import { environment } from "./settings.js";

/** `oneroof start`: the whole house in one process, until Ctrl-C. */
export function startCommand(): Command {
  return new Command("start")
    .description("start the whole house in one process: databases, subgraphs, gateway")
    .option("--fresh", "throw the embedded database away first and begin again")
    .addHelpText("after", "\nExamples:\n  $ oneroof start\n  $ PORT=4100 oneroof start\n  $ oneroof start --fresh")
    .action(({ fresh }: { fresh?: boolean }) => start(fresh ?? false));
}

async function start(fresh: boolean): Promise<void> {
  const settings = readHouseSettings(environment());
  if (fresh) await clear(settings);
  const house = await startHouse(settings, (line) => console.log(line));
  await printBanner(house);
  await stopSignal();
  console.log("\nStopping: requests in flight finish first ...");
  await house.stop();
}

async function clear(settings: HouseSettings): Promise<void> {
  if (settings.databaseUrl || settings.databaseUrls.size > 0)
    throw new Error(
      "--fresh removes the embedded database only; DATABASE_URL points to another one. Drop that yourself.",
    );
  await removePostgres(join(settings.home, "postgres"));
}

async function printBanner({ url, issuer }: House): Promise<void> {
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
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}
