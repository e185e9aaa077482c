import type { RegisteredDocument } from "../../schema/registered-document.js";
import { documentsFrom } from "./documents-from.js";
import { ownManifest } from "./own-manifest.js";
import { publishedDocuments } from "./published-documents.js";

/** Every registered document that the gateway answers: the house's own, under `house`, and what teams have published. */
export function registeredDocuments(home: string): RegisteredDocument[] {
  const own = documentsFrom(ownManifest()).map((document) => ({ ...document, source: "house" }));
  return [...own, ...publishedDocuments(home)];
}
