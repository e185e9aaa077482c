import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { RegisteredDocument } from "../../schema/registered-document.js";
import { documentsFrom } from "./documents-from.js";
import { publishedFolder } from "./published-folder.js";

/** What teams have published, each under the team's name. `home` is the house's folder. */
export function publishedDocuments(home: string): RegisteredDocument[] {
  const folder = publishedFolder(home);
  if (!existsSync(folder)) return [];
  return documentsFrom(folder).map((document) => ({ ...document, source: basename(document.source, ".json") }));
}
