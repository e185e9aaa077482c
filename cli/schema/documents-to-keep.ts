import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RegisteredDocument } from "../../schema/registered-document.js";
import { documentsFrom } from "../documents/documents-from.js";
import { ownManifest } from "../documents/own-manifest.js";
import { publishedDocuments } from "../documents/published-documents.js";
import { houseFolder } from "../house/folder.js";
import { packageRoot } from "../package-root.js";
import { environment } from "../settings.js";

/**
 * The documents that a change of the schema must not break: what teams have published, and the house's own operations as
 * they are written now, since they may change together with the schema; an installed package has their manifest alone.
 */
export function documentsToKeep(): RegisteredDocument[] {
  const operations = join(packageRoot(), "schema", "operations");
  const own = documentsFrom(existsSync(operations) ? operations : ownManifest());
  return [...own, ...publishedDocuments(houseFolder(environment().ONEROOF_HOME))];
}
