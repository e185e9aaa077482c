import { Command } from "commander";
import { openDatabases } from "./house/databases.js";
import { readHouseSettings } from "./house/settings.js";
import { seed } from "./seed/seed.js";
import { environment } from "./settings.js";

const most = 1_000_000;

/** `oneroof seed`: the demonstration data, as large as wanted; works while the house runs and while it does not. */
export function seedCommand(): Command {
  return new Command("seed")
    .description("make the demonstration data, the same people in every run; what is there is kept")
    .option("--customers <n>", `how many people, 1 to ${most.toLocaleString("en")}`, "5000")
    .addHelpText("after", help)
    .action(({ customers }: { customers: string }) => seedHouse(Number(customers)));
}

const help = `
Every department gets its part of each person's history, the same as in a house that starts empty. A line tells how
many people are there; asked for more later, it adds those that are missing, and one that was killed goes on.

Example:
  $ oneroof seed --customers 100000`;

async function seedHouse(customers: number): Promise<void> {
  if (!Number.isInteger(customers) || customers < 1 || customers > most)
    throw new Error(`--customers expects a whole number from 1 to ${most.toLocaleString("en")}.`);
  const databases = await openDatabases(readHouseSettings(environment()), { share: true });
  const start = performance.now();
  try {
    const progress = (done: number, of: number) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`${done.toLocaleString("en")} of ${of.toLocaleString("en")} people, ${seconds} s`);
    };
    await seed(databases, { customers, progress });
  } finally {
    await databases.close();
  }
}
