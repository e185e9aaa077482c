import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { readManifest } from "../../gateway/documents/read-manifest.js";
import { publishedFolder } from "./published-folder.js";

/** What is published: a manifest, as text, under a team's name. */
export interface Publication {
  readonly team: string;
  readonly manifest: string;
}

/**
 * Adds a team's documents to those it has published before: applications of yesterday still ask with yesterday's.
 * @param schema what the documents must fit
 * @param home the house's folder
 * @returns how many documents are new, and how many the team has now
 * @throws an Error that says what is wrong with the name, the manifest or a document; nothing is kept then
 */
export function publish(
  { team, manifest }: Publication,
  schema: GraphQLSchema,
  home: string,
): { added: number; total: number } {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(team))
    throw new Error(`A team's name is small letters, digits and dashes, and was "${team}". Say another with --team.`);
  const documents = readManifest(manifest);
  for (const [id, text] of documents) refuseUnfit(id, text, schema);
  const path = join(publishedFolder(home), `${team}.json`);
  const before = existsSync(path) ? readManifest(readFileSync(path, "utf8")) : new Map<string, string>();
  const together = new Map([...before, ...documents]);
  replaceFile(path, `${JSON.stringify(Object.fromEntries(together), null, 2)}\n`);
  return { added: together.size - before.size, total: together.size };
}

function refuseUnfit(id: string, text: string, schema: GraphQLSchema): void {
  const [fault] = faultsOf(text, schema);
  if (fault) throw new Error(`The document ${id} does not fit the schema: ${fault.message}`);
}

function faultsOf(text: string, schema: GraphQLSchema): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** A gateway that reads it at this moment reads the old one or the new one, never half of one. */
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
