import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { printSchemas } from "../schema/print.js";
import { packageRoot } from "./package-root.js";
import { departments } from "./house/subgraphs.js";

/** `oneroof schema`: prints every subgraph's schema and composes the supergraph; `--check` compares instead of writing. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("print each subgraph's schema and compose the supergraph, into schema/")
    .option("--check", "write nothing; fail when a file is not up to date")
    .addHelpText("after", "\nExamples:\n  $ oneroof schema\n  $ oneroof schema --check")
    .action(({ check }: { check?: boolean }) => (check ? checkSchemas() : writeSchemas()));
}

function writeSchemas(): void {
  const stale = staleFiles();
  for (const [path, content] of stale) writeFileSync(path, content);
  console.log(stale.length > 0 ? `wrote ${stale.length} schema files` : "every schema file is up to date");
}

function checkSchemas(): void {
  const stale = staleFiles();
  if (stale.length === 0) {
    console.log("every schema file is up to date");
    return;
  }
  const names = stale.map(([path]) => path).join(", ");
  throw new Error(`Not up to date: ${names}. Run \`npm run schema\` and commit what it writes.`);
}

function staleFiles(): [path: string, content: string][] {
  const printed = printSchemas(departments.map(({ subgraph }) => subgraph));
  const files = [...printed].map(([name, content]): [string, string] => [join(packageRoot(), "schema", name), content]);
  return files.filter(([path, content]) => !existsSync(path) || readFileSync(path, "utf8") !== content);
}
