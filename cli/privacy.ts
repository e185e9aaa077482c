import { readFileSync } from "node:fs";
import { Command } from "commander";
import { developmentIssuer } from "./house/issuer.js";
import { readHouseSettings } from "./house/settings.js";
import { askGraph } from "./privacy/ask-graph.js";
import { privacyRunner } from "./privacy/privacy-runner.js";
import { runRequests } from "./privacy/run-requests.js";
import { environment } from "./settings.js";

interface Flags {
  readonly gateway?: string;
  readonly tokenFile?: string;
}

/** `oneroof privacy`: what persons ask of their own data. */
export function privacyCommand(): Command {
  return new Command("privacy")
    .description("what persons ask of their own data")
    .addHelpText("after", example)
    .addCommand(
      new Command("run")
        .description("let every department carry out what was accepted; a running house does so every minute")
        .option("--gateway <URL>", "where the graph answers; the house on this machine unless told")
        .option("--token-file <file>", "a token of an application with the scopes privacy.read,privacy.carryOut")
        .addHelpText("after", example)
        .action(run),
    );
}

const example = `
Example:
  $ oneroof privacy run --gateway https://graph.example/graphql --token-file runner.jwt`;

async function run({ gateway, tokenFile }: Flags): Promise<void> {
  const settings = readHouseSettings(environment());
  const url = gateway ?? `http://127.0.0.1:${settings.port}/graphql`;
  if (!tokenFile && settings.tokens)
    throw new Error("This house takes its tokens from TOKEN_JWKS: name a --token-file.");
  const token = tokenFile
    ? readFileSync(tokenFile, "utf8").trim()
    : await (await developmentIssuer(settings.home)).sign(privacyRunner, 1);
  const { done, waiting } = await runRequests(askGraph(url, () => token));
  console.log(`${done.length} done, ${waiting.length} waiting`);
  for (const { id, departments } of waiting) console.log(`  ${id} waits for ${departments.join(", ")}`);
}
