import { existsSync, readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { deprecationFaults } from "../../schema/deprecation-faults.js";
import { documentsToKeep } from "./documents-to-keep.js";
import { type Examined, examine } from "./examine.js";
import { printOwn } from "./print-own.js";
import { schemaFile } from "./schema-file.js";
import { writtenSchema } from "./written-schema.js";

/** The schema files that are not as the code prints them, and what that changes for those who ask. */
export interface StaleFiles {
  readonly files: readonly (readonly [path: string, content: string])[];
  readonly changes: readonly Examined[];
}

/**
 * Prints every schema and compares with the files.
 * @throws an Error when the subgraphs do not compose, or a deprecation does not say when it ends and what to use instead
 */
export async function staleFiles(): Promise<StaleFiles> {
  const printed = await printOwn();
  const files = [...printed].map(([name, content]) => [schemaFile(name), content] as const);
  const api = buildSchema(printed.get("api.graphql") ?? "");
  const faults = deprecationFaults(api);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const stale = files.filter(([path, content]) => read(path) !== content);
  const written = schemaFile("api.graphql");
  if (!existsSync(written) || !stale.some(([path]) => path === written)) return { files: stale, changes: [] };
  const changes = await examine(await writtenSchema(), api, documentsToKeep());
  return { files: stale, changes };
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
