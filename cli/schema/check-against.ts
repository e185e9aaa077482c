import { Command, Option } from "commander";
import { documentsFrom } from "../documents/documents-from.js";
import { documentsToKeep } from "./documents-to-keep.js";
import { examine } from "./examine.js";
import { ownSchema } from "./own-schema.js";
import { readSchema } from "./read-schema.js";
import { refuseBreakage } from "./refuse-breakage.js";
import { report } from "./report.js";

interface Flags {
  readonly against: string;
  readonly schema?: string;
  readonly documents?: string[];
  readonly token?: string;
}

/** `oneroof schema check`: what another schema changes for those who ask, for a team's own CI. */
export function checkAgainst(): Command {
  return new Command("check")
    .description("compare a schema with an older one; fails when a registered document would break")
    .requiredOption("--against <file or URL>", "the older schema: what is served now, or what was built against")
    .option("--schema <file or URL>", "the newer schema; that of this package unless told")
    .option("--documents <paths...>", "documents that must not break: .graphql files, manifests, folders of them")
    .addOption(new Option("--token <token>", "the bearer token for a URL").env("ONEROOF_TOKEN"))
    .addHelpText("after", help)
    .action(check);
}

const help = `
Each change is safe, dangerous (a value that an application may not know) or
breaking. Exits with 0 when no document breaks, with 1 when one does or when a
schema cannot be read, with 2 when it was called wrongly. Without --documents
the house's own operations and published documents must not break.

Examples:
  $ oneroof schema check --against https://graph.example/graphql
  $ oneroof schema check --against built-with.graphql --schema https://graph.example/graphql --documents src/queries`;

async function check({ against, schema, documents, token }: Flags): Promise<void> {
  const before = await readSchema(against, token);
  const after = schema === undefined ? await ownSchema() : await readSchema(schema, token);
  const known = documents === undefined ? documentsToKeep() : documents.flatMap(documentsFrom);
  const changes = await examine(before, after, known);
  console.log(report(changes));
  refuseBreakage(changes);
}
