import { Command } from "commander";
import { type AskFlags, askingAs } from "./rounds/asking-as.js";
import { followTiers } from "./tiers/follow-tiers.js";
import { tierRunner } from "./tiers/tier-runner.js";

/** `oneroof tiers`: how cases are served. */
export function tiersCommand(): Command {
  return new Command("tiers")
    .description("let cases be served as their customers are")
    .addHelpText("afterAll", example)
    .addCommand(
      new Command("run")
        .description(
          "look at all open cases once; a running house does so every ten minutes, and at new ones every minute",
        )
        .option("--gateway <URL>", "where the graph answers; the house on this machine unless told")
        .option("--token-file <file>", `a token of an application with the scopes ${tierRunner.scopes.join()}`)
        .action(run),
    );
}

const example = `
It says how many cases are open, and how many moved in the queue.

Example:
  $ oneroof tiers run --gateway https://graph.example/graphql --token-file runner.jwt`;

async function run(flags: AskFlags): Promise<void> {
  const { seen, moved } = await followTiers(await askingAs(tierRunner, flags));
  console.log(`${seen} open, ${moved.length} moved`);
}
