import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RegisteredDocument } from "../../schema/registered-document.js";
import { packageRoot } from "../package-root.js";
import { documentsFrom } from "./documents-from.js";

/** Every document that must not break: the house's own operations. */
export function registeredDocuments(): RegisteredDocument[] {
  const operations = join(packageRoot(), "schema", "operations");
  return existsSync(operations) ? documentsFrom(operations) : [];
}
