import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Kind, parse } from "graphql";
import { readManifest } from "../../gateway/documents/read-manifest.js";
import type { RegisteredDocument } from "../../schema/registered-document.js";

/**
 * Reads documents: a `.graphql` file is one, a `.json` file is a manifest of many, a folder holds such files.
 * @throws an Error that names the file and says what is wrong with it
 */
export function documentsFrom(path: string): RegisteredDocument[] {
  if (!existsSync(path))
    throw new Error(`${path} is not there: a .graphql file, a manifest or a folder of them is expected.`);
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path).filter((name) => /\.(graphql|json)$/.test(name));
    return files.sort().flatMap((name) => documentsFrom(join(path, name)));
  }
  try {
    const text = readFileSync(path, "utf8");
    if (!path.endsWith(".json")) return [{ name: nameOf(text), source: basename(path), text }];
    return [...readManifest(text).values()].map((each) => ({ name: nameOf(each), source: basename(path), text: each }));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nameOf(text: string): string {
  const operations = parse(text).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.map(({ name, operation }) => name?.value ?? `unnamed ${operation}`).join(", ");
}
