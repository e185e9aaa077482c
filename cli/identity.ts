import { Command } from "commander";
import { identityRun } from "../subgraphs/customer/actions/identity-run.js";
import { openDatabases } from "./house/databases.js";
import { readHouseSettings } from "./house/settings.js";
import { runText } from "./identity/run-text.js";
import { environment } from "./settings.js";
import { untilInterrupted } from "./until-interrupted.js";

interface Flags {
  readonly all?: boolean;
  readonly learn?: boolean;
}

/** `oneroof identity`: who is who, as a whole. */
export function identityCommand(): Command {
  return new Command("identity")
    .description("decide who is who among all registrations")
    .addHelpText("afterAll", example)
    .addCommand(
      new Command("run")
        .description("resolve what has not been matched yet; works while the house runs")
        .option("--all", "match all registrations again, by the model that the house has")
        .option("--learn", "learn a new model from all registrations, and match them by it")
        .addHelpText("after", help)
        .action(run),
    );
}

const example = `
Example:
  $ oneroof identity run --learn`;

const help = `
Customers keep their ids where they can. A run that is cut short is finished by running again. At the end stand the
numbers of registrations, of customers and of pairs that people have to look at.`;

async function run({ all = false, learn }: Flags): Promise<void> {
  const databases = await openDatabases(readHouseSettings(environment()), { names: ["customer"], share: true });
  const interrupted = untilInterrupted();
  const begun = performance.now();
  try {
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const options = { all, say, signal: interrupted.signal, ...(learn && { learn }) };
    const summary = await identityRun(databases.of("customer"), options);
    const aborted = interrupted.signal.aborted;
    console.log(runText(summary, { seconds: (performance.now() - begun) / 1000, interrupted: aborted }));
    if (aborted) process.exitCode = 130;
  } finally {
    interrupted.forget();
    await databases.close();
  }
}
