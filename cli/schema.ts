import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { changelog } from "../schema/changelog.js";
import { chinaDay } from "../subgraphs/shared/scalars.js";
import { checkAgainst } from "./schema/check-against.js";
import { composeWith } from "./schema/compose-with.js";
import type { Examined } from "./schema/examine.js";
import { refuseBreakage } from "./schema/refuse-breakage.js";
import { report } from "./schema/report.js";
import { schemaFile } from "./schema/schema-file.js";
import { staleFiles } from "./schema/schema-files.js";

/** `oneroof schema`: prints every subgraph's schema and composes the supergraph; `--check` compares instead of writing. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("print each subgraph's schema and compose the supergraph, into schema/; say what changes")
    .option("--check", "write nothing; fail when a file is not up to date")
    .option(
      "--accept <coordinates...>",
      "changes that may break the registered documents that use them, as in Case.subject",
    )
    .addHelpText("after", help)
    .action(({ check, accept }: { check?: boolean; accept?: string[] }) =>
      check ? checkSchemas() : writeSchemas(accept),
    )
    .addCommand(checkAgainst())
    .addCommand(composeWith());
}

const help = `
A change that breaks a registered document is refused, and nothing is written.
What is written is told in schema/CHANGELOG.md.

Examples:
  $ oneroof schema
  $ oneroof schema --check
  $ oneroof schema check --against https://graph.example/graphql`;

async function writeSchemas(accepted: readonly string[] = []): Promise<void> {
  const { files, changes } = await staleFiles();
  if (changes.length > 0) console.log(report(changes));
  refuseBreakage(changes.filter(({ coordinate }) => !accepted.includes(coordinate)));
  for (const [path, content] of files) writeFileSync(path, content);
  writeChangelog(changes);
  console.log(files.length > 0 ? `wrote ${files.length} schema files` : "every schema file is up to date");
}

async function checkSchemas(): Promise<void> {
  const { files, changes } = await staleFiles();
  if (files.length === 0) {
    console.log("every schema file is up to date");
    return;
  }
  console.log(report(changes));
  refuseBreakage(changes);
  const names = files.map(([path]) => path).join(", ");
  throw new Error(`Not up to date: ${names}. Run \`npm run schema\` and commit what it writes.`);
}

function writeChangelog(changes: readonly Examined[]): void {
  const path = schemaFile("CHANGELOG.md");
  const day = chinaDay(new Date());
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  writeFileSync(path, changelog(text, day, changes.map(told)));
}

function told({ severity, message, breaks }: Examined) {
  if (severity !== "breaking") return { severity, message };
  const names = breaks.map(({ name }) => name).join(", ");
  return { severity, message, remark: names === "" ? "no registered document used it" : `breaks ${names}` };
}
