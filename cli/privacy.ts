import { Command } from "commander";
import { privacyRunner } from "./privacy/privacy-runner.js";
import { runRequests } from "./privacy/run-requests.js";
import { type AskFlags, askingAs } from "./rounds/asking-as.js";

/** `oneroof privacy`: what persons ask of their own data. */
export function privacyCommand(): Command {
  return new Command("privacy")
    .description("what persons ask of their own data")
    .addHelpText("afterAll", example)
    .addCommand(
      new Command("run")
        .description("let every department carry out what was accepted; a running house does so every minute")
        .option("--gateway <URL>", "where the graph answers; the house on this machine unless told")
        .option("--token-file <file>", "a token of an application with the scopes privacy.read,privacy.carryOut")
        .action(run),
    );
}

const example = `
It says how many requests are done now, and which wait for which department: run again, those are asked again.

Example:
  $ oneroof privacy run --gateway https://graph.example/graphql --token-file runner.jwt`;

async function run(flags: AskFlags): Promise<void> {
  const { done, waiting } = await runRequests(await askingAs(privacyRunner, flags));
  console.log(`${done.length} done, ${waiting.length} waiting`);
  for (const { id, departments } of waiting) console.log(`  ${id} waits for ${departments.join(", ")}`);
}
