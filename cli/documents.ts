import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Command, Option } from "commander";
import { parse } from "graphql";
import { usedCoordinates } from "../schema/used-coordinates.js";
import { countsOf } from "./documents/counts-of.js";
import { linesOf } from "./documents/lines-of.js";
import { publish } from "./documents/publish.js";
import { publishedFolder } from "./documents/published-folder.js";
import { registeredDocuments } from "./documents/registered-documents.js";
import { houseFolder } from "./house/folder.js";
import { writtenSchema } from "./schema/written-schema.js";
import { environment } from "./settings.js";

/** `oneroof documents`: the registered documents, which the gateway answers by their ids. */
export function documentsCommand(): Command {
  return new Command("documents")
    .description("the registered documents: what applications ask by id, and which fields they use")
    .addHelpText("afterAll", examples)
    .addCommand(
      new Command("publish")
        .description("add a team's manifest ({ id: document } as JSON); a running house takes it in by itself")
        .argument("<file>")
        .option("--team <name>", "whose it is; the name of the file unless told")
        .action(publishFile),
    )
    .addCommand(
      new Command("withdraw")
        .description("take away all that a team has published")
        .argument("<team>")
        .action(withdraw),
    )
    .addCommand(
      new Command("list")
        .description("every registered document, the house's own too")
        .addOption(gatewayOption())
        .action(list),
    )
    .addCommand(
      new Command("usage")
        .description("which documents use a part of the schema")
        .argument("<coordinate>", "as in Case, Case.subject, Query.cases.first, CaseState.CLOSED")
        .addOption(gatewayOption())
        .action(usage),
    );
}

const examples = `
A document is asked for by its id, the hash of its text: {"documentId": "sha256:...", "variables": {...}}.

Examples:
  $ oneroof documents publish persisted-documents.json --team dalian
  $ oneroof documents list
  $ oneroof documents withdraw dalian
  $ oneroof documents usage Case.subject --gateway http://127.0.0.1:4000`;

function gatewayOption(): Option {
  return new Option("--gateway <URL>", "say how often each was asked there since it started");
}

function home(): string {
  return houseFolder(environment().ONEROOF_HOME);
}

async function publishFile(file: string, { team = basename(file, ".json") }: { team?: string }): Promise<void> {
  const manifest = readFileSync(file, "utf8");
  const { added, total } = publish({ team, manifest }, await writtenSchema(), home());
  console.log(`${team}: ${added} new, ${total} registered`);
}

function withdraw(team: string): void {
  rmSync(join(publishedFolder(home()), `${basename(team)}.json`));
  console.log(`${team}: withdrawn`);
}

async function list({ gateway }: { gateway?: string }): Promise<void> {
  const counts = gateway === undefined ? undefined : await countsOf(gateway);
  console.log(linesOf(registeredDocuments(home()), counts));
}

async function usage(coordinate: string, { gateway }: { gateway?: string }): Promise<void> {
  const schema = await writtenSchema();
  const counts = gateway === undefined ? undefined : await countsOf(gateway);
  const using = registeredDocuments(home()).filter(({ text }) => usedCoordinates(parse(text), schema).has(coordinate));
  console.log(using.length === 0 ? `No registered document uses ${coordinate}.` : linesOf(using, counts));
}
